use anyhow::{Context, Result};
use scylla::SerializeRow;
use scylla::client::session::Session;

#[derive(SerializeRow)]
struct Reefer<'a> {
    ship: &'a str,
    code: &'a str,
    cargo: &'a str,
    setpoint: Option<i16>,
}

/// Writes one reefer; without a setpoint it is off.
pub async fn add(
    session: &Session,
    ship: &str,
    code: &str,
    cargo: &str,
    setpoint: Option<&str>,
) -> Result<()> {
    let insert = session
        .prepare("INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES (?, ?, ?, ?)")
        .await?;
    let reefer = Reefer {
        ship,
        code,
        cargo,
        setpoint: setpoint
            .map(str::parse)
            .transpose()
            .context("not a setpoint")?,
    };
    session.execute_unpaged(&insert, reefer).await?;
    Ok(())
}
