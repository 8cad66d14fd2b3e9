use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Context, Result};
use futures::{TryStreamExt, stream};
use scylla::client::session::Session;

/// Writes the reefers on standard input, one a line, as `<code>,<setpoint in °C>,<cargo>`: 64 at a time.
pub async fn load(session: &Session, ship: &str) -> Result<()> {
    let start = Instant::now();
    let insert = session
        .prepare("INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES (?, ?, ?, ?)")
        .await?;
    let insert = &insert;
    let reefers = &AtomicUsize::new(0);
    stream::iter(io::stdin().lines())
        .map_err(anyhow::Error::from)
        .try_for_each_concurrent(64, |line| async move {
            let (code, setpoint, cargo) = parse(&line)?;
            session
                .execute_unpaged(insert, (ship, code, cargo, setpoint))
                .await?;
            reefers.fetch_add(1, Ordering::Relaxed);
            Ok(())
        })
        .await?;
    let reefers = reefers.load(Ordering::Relaxed);
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
