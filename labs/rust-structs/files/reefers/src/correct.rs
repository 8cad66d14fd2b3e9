use anyhow::Result;
use scylla::SerializeRow;
use scylla::client::session::Session;

#[derive(SerializeRow)]
struct Correction<'a> {
    ship: &'a str,
    code: &'a str,
    cargo: &'a str,
    setpoint: Option<i16>,
}

/// Corrects the cargo of a reefer and, if one is given, its setpoint.
pub async fn correct(
    session: &Session,
    ship: &str,
    code: &str,
    cargo: &str,
    setpoint: Option<i16>,
) -> Result<()> {
    let insert = session
        .prepare("INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES (?, ?, ?, ?)")
        .await?;
    let correction = Correction {
        ship,
        code,
        cargo,
        setpoint,
    };
    session.execute_unpaged(&insert, correction).await?;
    Ok(())
}
