use std::time::Instant;

use anyhow::Result;
use futures::{StreamExt, TryStreamExt, stream};
use scylla::SerializeRow;
use scylla::client::session::Session;

#[derive(SerializeRow)]
struct Reefer<'a> {
    ship: &'a str,
    code: String,
    cargo: &'a str,
    setpoint: i16,
}

/// Writes a number of reefers and keeps at most `in_flight` writes unanswered at a time.
pub async fn fill(session: &Session, ship: &str, number: i32, in_flight: usize) -> Result<()> {
    let start = Instant::now();
    let insert = session
        .prepare("INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES (?, ?, ?, ?)")
        .await?;
    let insert = &insert;
    stream::iter(1..=number)
        .map(anyhow::Ok)
        .try_for_each_concurrent(in_flight, |n| async move {
            let reefer = Reefer {
                ship,
                code: format!("fish-{n:05}"),
                cargo: "fish",
                setpoint: -10 - (n % 15) as i16,
            };
            session.execute_unpaged(insert, reefer).await?;
            Ok(())
        })
        .await?;
    println!("{number} reefers in {} ms", start.elapsed().as_millis());
    Ok(())
}
