//! Answers questions about a container yard.
//!
//!     yard list <block>
//!     yard pages <block>
//!     yard heaviest <block>

use std::env;
use std::ops::ControlFlow;

use anyhow::{Context, Result, bail};
use futures::TryStreamExt;
use scylla::client::session::Session;
use scylla::client::session_builder::SessionBuilder;
use scylla::response::PagingState;
use scylla::statement::unprepared::Statement;

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let session = connect().await?;
    match args[..] {
        ["list", block] => list(&session, block).await,
        ["pages", block] => pages(&session, block).await,
        ["heaviest", block] => heaviest(&session, block).await,
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

/// Prints the containers of a small block.
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

/// Fetches a block page by page and prints the size of each page.
async fn pages(session: &Session, block: &str) -> Result<()> {
    let mut select = Statement::new("SELECT slot FROM yard.containers WHERE block = ?");
    select.set_page_size(25);
    let mut paging_state = PagingState::start();
    loop {
        let (page, answer) = session
            .query_single_page(select.clone(), (block,), paging_state)
            .await?;
        println!("a page of {} rows", page.into_rows_result()?.rows_num());
        match answer.into_paging_control_flow() {
            ControlFlow::Continue(next) => paging_state = next,
            ControlFlow::Break(()) => return Ok(()),
        }
    }
}

/// Prints the heaviest container of a block of any size.
async fn heaviest(session: &Session, block: &str) -> Result<()> {
    let mut rows = session
        .query_iter(
            "SELECT code, weight_kg FROM yard.containers WHERE block = ?",
            (block,),
        )
        .await?
        .rows_stream::<(String, i32)>()?;
    let mut heaviest = None;
    while let Some((code, weight_kg)) = rows.try_next().await? {
        if heaviest.as_ref().is_none_or(|&(_, most)| weight_kg > most) {
            heaviest = Some((code, weight_kg));
        }
    }
    match heaviest {
        Some((code, weight_kg)) => println!("{code}  {weight_kg} kg"),
        None => println!("block {block} is empty"),
    }
    Ok(())
}
