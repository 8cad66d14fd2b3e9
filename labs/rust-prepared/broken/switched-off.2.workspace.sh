sed -i 's/code, cargo, None)/code, cargo, Some(0))/' ~/reefers/src/main.rs
