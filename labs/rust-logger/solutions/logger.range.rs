use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::TryStreamExt;
use scylla::DeserializeRow;
use scylla::client::session::Session;
use serde::Serialize;
use uuid::Uuid;

#[derive(DeserializeRow, Serialize)]
struct Reading {
    time: DateTime<Utc>,
    temperature: i16,
}

/// Prints the readings of a device from one moment up to, but not including, another.
pub async fn range(
    session: &Session,
    device: Uuid,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<()> {
    let select = session
        .prepare(
            "SELECT time, temperature FROM fast_logger.temperature
             WHERE device = ? AND time >= ? AND time < ?",
        )
        .await?;
    let readings: Vec<Reading> = session
        .execute_iter(select, (device, from, to))
        .await?
        .rows_stream::<Reading>()?
        .try_collect()
        .await?;
    println!("{}", serde_json::to_string(&readings)?);
    Ok(())
}
