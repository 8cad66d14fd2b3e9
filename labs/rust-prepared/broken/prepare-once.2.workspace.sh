sed -i 's/execute_unpaged(&insert, /execute_unpaged(\&session.prepare(insert.get_statement()).await?, /' ~/reefers/src/load.rs
