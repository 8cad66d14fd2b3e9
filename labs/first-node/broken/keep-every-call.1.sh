cql "CREATE TABLE $SEED_keyspace.calls (ship text, arrived date, berth text, PRIMARY KEY (ship, arrived)) WITH CLUSTERING ORDER BY (arrived DESC)"
cql "INSERT INTO $SEED_keyspace.calls (ship, arrived, berth) VALUES ('$SEED_ship', '2026-03-$SEED_first_day', '$SEED_first_berth')"
cql "INSERT INTO $SEED_keyspace.calls (ship, arrived, berth) VALUES ('$SEED_ship', '2026-03-$SEED_last_day', '$SEED_last_berth')"
