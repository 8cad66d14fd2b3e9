use anyhow::Result;
use futures::TryStreamExt;
use scylla::client::session::Session;

/// Prints how many reefers a ship has, how many are off, and the coldest setpoint of the others.
pub async fn summary(session: &Session, ship: &str) -> Result<()> {
    let select = session
        .prepare("SELECT setpoint FROM cold.reefers WHERE ship = ?")
        .await?;
    let mut setpoints = session
        .execute_iter(select, (ship,))
        .await?
        .rows_stream::<(Option<i16>,)>()?;
    let (mut reefers, mut off) = (0, 0);
    let mut coldest: Option<i16> = None;
    while let Some((setpoint,)) = setpoints.try_next().await? {
        reefers += 1;
        match setpoint {
            Some(celsius) => coldest = Some(coldest.map_or(celsius, |least| least.min(celsius))),
            None => off += 1,
        }
    }
    match coldest {
        Some(celsius) => println!("{reefers} reefers, {off} off, coldest {celsius} °C"),
        None => println!("{reefers} reefers, {off} off"),
    }
    Ok(())
}
