sed -i 's/let mut slot = 1;/let mut slot = 0;/' ~/yard/src/main.rs
