use anyhow::Result;
use futures::TryStreamExt;
use scylla::DeserializeRow;
use scylla::client::session::Session;

#[derive(DeserializeRow)]
struct Reefer {
    code: String,
    cargo: String,
    setpoint: Option<i16>,
}

/// Prints every reefer of a ship.
pub async fn list(session: &Session, ship: &str) -> Result<()> {
    let select = session
        .prepare("SELECT code, cargo, setpoint FROM cold.reefers WHERE ship = ?")
        .await?;
    let mut reefers = session
        .execute_iter(select, (ship,))
        .await?
        .rows_stream::<Reefer>()?;
    while let Some(reefer) = reefers.try_next().await? {
        let setpoint = match reefer.setpoint {
            Some(celsius) => format!("{celsius} °C"),
            None => "off".to_string(),
        };
        println!("{}  {}  {setpoint}", reefer.code, reefer.cargo);
    }
    Ok(())
}
