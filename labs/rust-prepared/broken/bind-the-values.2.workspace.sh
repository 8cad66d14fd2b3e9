cd ~/reefers
cargo run -q -- add "$SEED_ship" "$SEED_code" "$SEED_cargo" "$SEED_setpoint"
sed -i 's/^        cargo,$/        cargo: \&cargo.replace(char::from(39), ""),/' src/add.rs
