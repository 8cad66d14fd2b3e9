cd ~/reefers
cargo run -q -- add "$SEED_ship" "$SEED_code" yeast "$SEED_setpoint"
