sed -i 's/try_for_each_concurrent(64, /try_for_each_concurrent(1, /' ~/reefers/src/load.rs
