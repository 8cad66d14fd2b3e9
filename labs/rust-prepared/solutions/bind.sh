cd ~/reefers
cargo run -q -- add "$SEED_ship" "$SEED_code" "$SEED_cargo" "$SEED_setpoint"
