use anyhow::Result;
use scylla::client::session::Session;

/// Writes one reefer.
pub async fn add(
    session: &Session,
    ship: &str,
    code: &str,
    cargo: &str,
    setpoint: &str,
) -> Result<()> {
    let insert = format!(
        "INSERT INTO cold.reefers (ship, code, cargo, setpoint)
         VALUES ('{ship}', '{code}', '{cargo}', {setpoint})
        "
    );
    session.query_unpaged(insert, ()).await?;
    Ok(())
}
