cd ~/logger
head -n 100 readings.csv | cargo run -q -- log "$SEED_device"
