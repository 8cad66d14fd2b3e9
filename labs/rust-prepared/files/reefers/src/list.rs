use anyhow::Result;
use futures::TryStreamExt;
use scylla::client::session::Session;

/// Prints every reefer of a ship.
pub async fn list(session: &Session, ship: &str) -> Result<()> {
    let select = session
        .prepare("SELECT code, cargo, setpoint FROM cold.reefers WHERE ship = ?")
        .await?;
    let mut reefers = session
        .execute_iter(select, (ship,))
        .await?
        .rows_stream::<(String, String, i16)>()?;
    while let Some((code, cargo, setpoint)) = reefers.try_next().await? {
        println!("{code}  {cargo}  {setpoint} °C");
    }
    Ok(())
}
