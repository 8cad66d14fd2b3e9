cd ~/yard
cargo run -q -- report "$SEED_block" report.txt
sed -i '/^async fn report/,$ {
  s/\.query_iter(/.query_unpaged(/
  s/\.rows_stream::<(i32,)>()?;/.into_rows_result()?;/
  s/while let Some((weight_kg,)) = rows.try_next().await? {/for row in rows.rows::<(i32,)>()? { let (weight_kg,) = row?;/
}' src/main.rs
