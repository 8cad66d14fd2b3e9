use anyhow::{Context, Result};
use scylla::client::session::Session;

/// Writes one reefer.
pub async fn add(
    session: &Session,
    ship: &str,
    code: &str,
    cargo: &str,
    setpoint: &str,
) -> Result<()> {
    let setpoint: i16 = setpoint.parse().context("not a setpoint")?;
    let insert = session
        .prepare("INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES (?, ?, ?, ?)")
        .await?;
    session
        .execute_unpaged(&insert, (ship, code, cargo, setpoint))
        .await?;
    Ok(())
}
