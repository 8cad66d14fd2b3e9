sed -i 's/find(&session, block, slot.parse()?)/find(\&session, block, slot.parse().unwrap_or(0))/' ~/yard/src/main.rs
