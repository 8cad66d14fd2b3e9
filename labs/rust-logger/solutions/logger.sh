cd ~/logger
cargo run -q -- log "$SEED_device" <readings.csv
