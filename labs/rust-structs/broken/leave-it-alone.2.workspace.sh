cd ~/reefers
cargo run -q -- correct "$SEED_ship" reefer-112 "$SEED_corrected"
sed -i 's/MaybeUnset::from_option(setpoint)/MaybeUnset::Set(setpoint.unwrap_or(0))/' src/correct.rs
