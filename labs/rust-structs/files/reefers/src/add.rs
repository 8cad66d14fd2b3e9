use anyhow::{Context, Result};
use scylla::SerializeRow;
use scylla::client::session::Session;

#[derive(SerializeRow)]
struct Reefer<'a> {
    ship: &'a str,
    code: &'a str,
    cargo: &'a str,
    setpoint: i16,
}

/// Writes one reefer.
pub async fn add(
    session: &Session,
    ship: &str,
    code: &str,
    cargo: &str,
    setpoint: &str,
) -> Result<()> {
    let insert = session
        .prepare("INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES (?, ?, ?, ?)")
        .await?;
    let reefer = Reefer {
        ship,
        code,
        cargo,
        setpoint: setpoint.parse().context("not a setpoint")?,
    };
    session.execute_unpaged(&insert, reefer).await?;
    Ok(())
}
