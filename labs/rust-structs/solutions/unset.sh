cd ~/reefers
cargo run -q -- correct "$SEED_ship" reefer-112 "$SEED_corrected"
