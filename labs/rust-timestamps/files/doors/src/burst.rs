use anyhow::Result;
use chrono::Utc;
use futures::{StreamExt, TryStreamExt, stream};
use scylla::client::session::Session;
use uuid::Uuid;

/// Writes events as fast as it can and counts the rows afterwards: once with the time as the clustering key,
/// once with an id that the database generates.
pub async fn burst(session: &Session, number: u32) -> Result<()> {
    let device = Uuid::new_v4();

    let by_time = session
        .prepare("INSERT INTO cold_store.doors (device, time, open) VALUES (?, ?, true)")
        .await?;
    let by_time = &by_time;
    stream::iter(0..number)
        .map(anyhow::Ok)
        .try_for_each_concurrent(32, |_| async move {
            session
                .execute_unpaged(by_time, (device, Utc::now()))
                .await?;
            Ok(())
        })
        .await?;
    let rows = count(session, "doors", device).await?;
    println!("{number} events written to doors: {rows} rows");

    let by_id = session
        .prepare("INSERT INTO cold_store.doors_by_id (device, id, open) VALUES (?, now(), true)")
        .await?;
    let by_id = &by_id;
    stream::iter(0..number)
        .map(anyhow::Ok)
        .try_for_each_concurrent(32, |_| async move {
            session.execute_unpaged(by_id, (device,)).await?;
            Ok(())
        })
        .await?;
    let rows = count(session, "doors_by_id", device).await?;
    println!("{number} events written to doors_by_id: {rows} rows");
    Ok(())
}

async fn count(session: &Session, table: &'static str, device: Uuid) -> Result<i64> {
    let select = format!("SELECT COUNT(*) FROM cold_store.{table} WHERE device = ?");
    let (rows,) = session
        .query_unpaged(select, (device,))
        .await?
        .into_rows_result()?
        .single_row::<(i64,)>()?;
    Ok(rows)
}
