cql "TRUNCATE tide.waves"
