sed -i 's/splitn(3, /split(/' ~/reefers/src/load.rs
