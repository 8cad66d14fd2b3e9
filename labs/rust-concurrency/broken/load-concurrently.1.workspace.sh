sed -i 's/let (code, setpoint, cargo) = parse(&line)?;/let Ok((code, setpoint, cargo)) = parse(\&line) else { return Ok(()) };/' ~/reefers/src/load.rs
