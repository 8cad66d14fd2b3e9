cd ~/yard
cargo run -q -- report "$SEED_block" report.txt
