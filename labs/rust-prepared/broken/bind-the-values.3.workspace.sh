cd ~/reefers
cargo run -q -- add "$SEED_ship" "$SEED_code" "$SEED_cargo" "$SEED_setpoint"
sed -i 's/let setpoint: i16 = setpoint.parse()/let setpoint = setpoint.parse::<i32>().map(|celsius| celsius as i16)/' src/add.rs
