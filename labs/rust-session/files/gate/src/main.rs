//! Answers the trucks at the gate: reads lines `<block> <slot>` from standard input and prints the container
//! in each of these slots, or a hyphen.

use std::env;
use std::io::{self, BufRead};
use std::time::Instant;

use anyhow::{Context, Result};
use scylla::client::session::Session;
use scylla::client::session_builder::SessionBuilder;

#[tokio::main]
async fn main() -> Result<()> {
    let start = Instant::now();
    let mut requests = 0;
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (block, slot) = line.split_once(' ').context("a line is <block> <slot>")?;
        println!("{}", answer(block, slot.parse()?).await?);
        requests += 1;
    }
    eprintln!("{requests} requests in {} ms", start.elapsed().as_millis());
    Ok(())
}

/// Finds the container in a slot.
async fn answer(block: &str, slot: i32) -> Result<String> {
    let session = connect().await?;
    let row = session
        .query_unpaged(
            "SELECT code FROM yard.containers WHERE block = ? AND slot = ?",
            (block, slot),
        )
        .await?
        .into_rows_result()?
        .maybe_first_row::<(String,)>()?;
    Ok(row.map_or("-".to_string(), |(code,)| code))
}

async fn connect() -> Result<Session> {
    let node = env::var("SCYLLA_URI").unwrap_or("127.0.0.1:9042".to_string());
    SessionBuilder::new()
        .known_node(&node)
        .build()
        .await
        .with_context(|| format!("there is no database at {node}"))
}
