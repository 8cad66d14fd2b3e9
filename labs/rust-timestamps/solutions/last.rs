use anyhow::Result;
use chrono::{DateTime, Utc};
use scylla::DeserializeRow;
use scylla::client::session::Session;
use serde::Serialize;
use uuid::Uuid;

#[derive(DeserializeRow, Serialize)]
struct Event {
    time: DateTime<Utc>,
    open: bool,
}

/// Prints the newest event of a door, or null.
pub async fn last(session: &Session, device: Uuid) -> Result<()> {
    let select = session
        .prepare(
            "SELECT time, open FROM cold_store.doors
             WHERE device = ? ORDER BY time DESC LIMIT 1",
        )
        .await?;
    let event = session
        .execute_unpaged(&select, (device,))
        .await?
        .into_rows_result()?
        .maybe_first_row::<Event>()?;
    println!("{}", serde_json::to_string(&event)?);
    Ok(())
}
