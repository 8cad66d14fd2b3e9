sed -i 's|add::add(&session, ship, code, cargo, None)|add::add(\&session, ship, code, cargo, Some("0"))|' ~/reefers/src/main.rs
