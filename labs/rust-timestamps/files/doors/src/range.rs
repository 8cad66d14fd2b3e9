use anyhow::Result;
use chrono::{DateTime, Utc};
use futures::TryStreamExt;
use scylla::DeserializeRow;
use scylla::client::session::Session;
use serde::Serialize;
use uuid::Uuid;

#[derive(DeserializeRow, Serialize)]
struct Event {
    time: DateTime<Utc>,
    open: bool,
}

/// Prints the events of a door from one moment up to, but not including, another.
pub async fn range(
    session: &Session,
    device: Uuid,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<()> {
    let select = session
        .prepare(
            "SELECT time, open FROM cold_store.doors
             WHERE device = ? AND time >= ? AND time < ?",
        )
        .await?;
    let events: Vec<Event> = session
        .execute_iter(select, (device, from, to))
        .await?
        .rows_stream::<Event>()?
        .try_collect()
        .await?;
    println!("{}", serde_json::to_string(&events)?);
    Ok(())
}
