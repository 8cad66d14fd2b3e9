//! Answers questions about a container yard.
//!
//!     yard list <block>
//!     yard find <block> <slot>

use std::env;

use anyhow::{Context, Result, bail};
use scylla::client::session::Session;
use scylla::client::session_builder::SessionBuilder;

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let session = connect().await?;
    match args[..] {
        ["list", block] => list(&session, block).await,
        ["find", block, slot] => find(&session, block, slot.parse()?).await,
        _ => bail!("use: yard list <block>"),
    }
}

/// Opens the session that the whole program shares.
async fn connect() -> Result<Session> {
    let node = env::var("SCYLLA_URI").unwrap_or("127.0.0.1:9042".to_string());
    SessionBuilder::new()
        .known_node(&node)
        .build()
        .await
        .with_context(|| format!("there is no database at {node}"))
}

/// Prints the containers of a block; a block has at most a hundred slots.
async fn list(session: &Session, block: &str) -> Result<()> {
    let result = session
        .query_unpaged(
            "SELECT slot, code, weight_kg FROM yard.containers WHERE block = ?",
            (block,),
        )
        .await?
        .into_rows_result()?;
    for row in result.rows::<(i32, &str, i32)>()? {
        let (slot, code, weight_kg) = row?;
        println!("{slot:>3}  {code}  {weight_kg:>6} kg");
    }
    Ok(())
}

/// Prints the container in a slot.
async fn find(session: &Session, block: &str, slot: i32) -> Result<()> {
    let container = session
        .query_unpaged(
            "SELECT code, weight_kg FROM yard.containers WHERE block = ? AND slot = ?",
            (block, slot),
        )
        .await?
        .into_rows_result()?
        .maybe_first_row::<(String, i32)>()?;
    match container {
        Some((code, weight_kg)) => println!("{code}  {weight_kg} kg"),
        None => println!("slot {slot} of block {block} is empty"),
    }
    Ok(())
}
