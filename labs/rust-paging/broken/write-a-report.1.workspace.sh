cd ~/yard
cargo run -q -- report A report.txt
