//! Logs the temperatures of cold rooms.

use std::env;

use anyhow::{Context, Result, bail};
use scylla::client::session::Session;
use scylla::client::session_builder::SessionBuilder;

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let _session = connect().await?;
    bail!("no command {args:?} yet")
}

async fn connect() -> Result<Session> {
    let node = env::var("SCYLLA_URI").unwrap_or("127.0.0.1:9042".to_string());
    SessionBuilder::new()
        .known_node(&node)
        .build()
        .await
        .with_context(|| format!("there is no database at {node}"))
}
