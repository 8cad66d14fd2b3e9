cd ~/reefers
cargo run -q -- correct "$SEED_ship" reefer-112 "$SEED_corrected"
sed -i 's/MaybeUnset::from_option(setpoint)/MaybeUnset::Unset/; s/^    setpoint: Option<i16>,$/    _setpoint: Option<i16>,/' src/correct.rs
