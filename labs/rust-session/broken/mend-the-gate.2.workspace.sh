sed -i 's/answer(&session, /answer(\&connect().await?, /' ~/gate/src/main.rs
