//! Keeps a list of the refrigerated containers on ships.
//!
//!     reefers list <ship>
//!     reefers add <ship> <code> <cargo> [setpoint in °C]
//!     reefers correct <ship> <code> <cargo> [setpoint in °C]

mod add;
mod correct;
mod list;

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
        ["add", ship, code, cargo] => add::add(&session, ship, code, cargo, None).await,
        ["add", ship, code, cargo, setpoint] => {
            add::add(&session, ship, code, cargo, Some(setpoint)).await
        }
        ["correct", ship, code, cargo] => correct::correct(&session, ship, code, cargo, None).await,
        ["correct", ship, code, cargo, setpoint] => {
            correct::correct(&session, ship, code, cargo, Some(setpoint.parse()?)).await
        }
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
