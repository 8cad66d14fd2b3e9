cd ~/reefers
cargo run -q -- add "$SEED_ship" "$SEED_code" "$SEED_cargo" "$SEED_setpoint"
sed -i 's/(ship, code, cargo, setpoint))/(ship, code, cargo.replace(char::from(39), ""), setpoint))/' src/add.rs
