//! Logs when the doors of a cold store open and close.
//!
//!     doors log <device>                 reads lines <time> open|closed
//!     doors range <device> <from> <to>   prints JSON

mod log;
mod range;

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
        ["log", device] => log::log(&session, device.parse()?).await,
        ["range", device, from, to] => {
            range::range(&session, device.parse()?, from.parse()?, to.parse()?).await
        }
        _ => bail!("use: doors log <device>"),
    }
}

async fn connect() -> Result<Session> {
    let node = env::var("SCYLLA_URI").unwrap_or("127.0.0.1:9042".to_string());
    SessionBuilder::new()
        .known_node(&node)
        .build()
        .await
        .with_context(|| format!("there is no database at {node}"))
}
