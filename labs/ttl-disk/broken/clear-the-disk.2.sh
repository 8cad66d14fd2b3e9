cql "TRUNCATE vault.resets"
