sed -i 's/Some((code, weight_kg)) => println!("{code}  {weight_kg} kg")/Some((code, _)) => println!("{code}")/' ~/yard/src/main.rs
