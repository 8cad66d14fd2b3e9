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

/// Writes a number of reefers, 64 of them at a time.
pub async fn fill(session: &Session, ship: &str, number: i16) -> Result<()> {
    let start = Instant::now();
    let insert = session
        .prepare("INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES (?, ?, ?, ?)")
        .await?;
    let insert = &insert;
    stream::iter(1..=number)
        .map(anyhow::Ok)
        .try_for_each_concurrent(64, |n| async move {
            let reefer = Reefer {
                ship,
                code: format!("fish-{n:04}"),
                cargo: "fish",
                setpoint: -10 - n % 15,
            };
            session.execute_unpaged(insert, reefer).await?;
            Ok(())
        })
        .await?;
    println!("{number} reefers in {} ms", start.elapsed().as_millis());
    Ok(())
}
