sed -i 's/"-".to_string()/String::new()/' ~/gate/src/main.rs
