sed -i 's/"off".to_string()/"0 °C".to_string()/' ~/reefers/src/list.rs
