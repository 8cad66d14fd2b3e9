use std::io;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use futures::{TryStreamExt, stream};
use scylla::SerializeRow;
use scylla::client::session::Session;
use uuid::Uuid;

#[derive(SerializeRow)]
struct Reading {
    device: Uuid,
    time: DateTime<Utc>,
    temperature: i16,
}

/// Writes the readings on standard input, one a line, with at most 32 writes in flight.
pub async fn log(session: &Session, device: Uuid) -> Result<()> {
    let insert = session
        .prepare("INSERT INTO fast_logger.temperature (device, time, temperature) VALUES (?, ?, ?)")
        .await?;
    let insert = &insert;
    let readings = io::stdin().lines().map(|line| parse(device, &line?));
    stream::iter(readings)
        .try_for_each_concurrent(32, |reading| async move {
            session.execute_unpaged(insert, reading).await?;
            Ok(())
        })
        .await
}

/// Parses a line such as `2026-11-24T00:10:00Z,-18`.
fn parse(device: Uuid, line: &str) -> Result<Reading> {
    let (time, celsius) = line
        .split_once(',')
        .with_context(|| format!("not a reading: {line}"))?;
    Ok(Reading {
        device,
        time: time
            .parse()
            .with_context(|| format!("not a time: {time}"))?,
        temperature: celsius
            .parse()
            .with_context(|| format!("not a temperature: {celsius}"))?,
    })
}
