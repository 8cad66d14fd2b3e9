//! Keeps a list of the refrigerated containers on ships.
//!
//!     reefers list <ship>
//!     reefers fill <ship> <number> <writes in flight>
//!     reefers load <ship>   reads lines <code>,<setpoint in °C>,<cargo>
//!     reefers summary <ship>

mod fill;
mod list;
mod load;
mod summary;

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
        ["list", ship] => list::list(&session, ship).await,
        ["fill", ship, number, in_flight] => {
            fill::fill(&session, ship, number.parse()?, in_flight.parse()?).await
        }
        ["load", ship] => load::load(&session, ship).await,
        ["summary", ship] => summary::summary(&session, ship).await,
        _ => bail!("use: reefers list <ship>"),
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
