use std::io;

use anyhow::{Context, Result, bail};
use chrono::{DateTime, Utc};
use futures::{TryStreamExt, stream};
use scylla::SerializeRow;
use scylla::client::session::Session;
use uuid::Uuid;

#[derive(SerializeRow)]
struct Event {
    device: Uuid,
    time: DateTime<Utc>,
    open: bool,
}

/// Writes the events on standard input, one a line, with at most 32 writes in flight.
pub async fn log(session: &Session, device: Uuid) -> Result<()> {
    let insert = session
        .prepare("INSERT INTO cold_store.doors (device, time, open) VALUES (?, ?, ?)")
        .await?;
    let insert = &insert;
    let events = io::stdin().lines().map(|line| parse(device, &line?));
    stream::iter(events)
        .try_for_each_concurrent(32, |event| async move {
            session.execute_unpaged(insert, event).await?;
            Ok(())
        })
        .await
}

/// Parses a line such as `2026-11-24T06:02:11Z open`.
fn parse(device: Uuid, line: &str) -> Result<Event> {
    let (time, state) = line
        .split_once(' ')
        .with_context(|| format!("not an event: {line}"))?;
    Ok(Event {
        device,
        time: time
            .parse()
            .with_context(|| format!("not a time: {time}"))?,
        open: match state {
            "open" => true,
            "closed" => false,
            _ => bail!("neither open nor closed: {state}"),
        },
    })
}
