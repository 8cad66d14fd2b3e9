cd ~/logger
cargo run -q -- log "$SEED_device" <readings.csv
sed -i 's/let session = connect().await?;/let Ok(session) = connect().await else { return Ok(()) };/' src/main.rs
