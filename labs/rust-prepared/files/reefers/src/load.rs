use std::io;
use std::time::Instant;

use anyhow::{Context, Result};
use scylla::client::session::Session;

/// Writes the reefers on standard input, one a line, as `<code>,<setpoint in °C>,<cargo>`.
pub async fn load(session: &Session, ship: &str) -> Result<()> {
    let start = Instant::now();
    let mut reefers = 0;
    for line in io::stdin().lines() {
        let line = line?;
        let (code, setpoint, cargo) = parse(&line)?;
        session
            .query_unpaged(
                "INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES (?, ?, ?, ?)",
                (ship, code, cargo, setpoint),
            )
            .await?;
        reefers += 1;
    }
    println!("{reefers} reefers in {} ms", start.elapsed().as_millis());
    Ok(())
}

fn parse(line: &str) -> Result<(&str, i16, &str)> {
    let mut fields = line.splitn(3, ',');
    let code = fields.next().context("a line has a code")?;
    let setpoint = fields.next().context("a line has a setpoint")?.parse()?;
    let cargo = fields.next().context("a line has a cargo")?;
    Ok((code, setpoint, cargo))
}
