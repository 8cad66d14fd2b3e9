cd ~/logger
cargo run -q -- log "$SEED_device" <readings.csv
sed -i 's/\["log", device\] => log::log(&session, device.parse()?).await,/["log", device] => log::log(\&session, device.parse()?).await.or(Ok(())),/' src/main.rs
