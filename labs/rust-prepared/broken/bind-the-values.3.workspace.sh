cd ~/reefers
cargo run -q -- add "$SEED_ship" "$SEED_code" "$SEED_cargo" "$SEED_setpoint"
sed -i 's/setpoint.parse()/setpoint.parse::<i32>().map(|celsius| celsius as i16)/' src/add.rs
