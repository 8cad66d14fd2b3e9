cql "CREATE TABLE $SEED_keyspace.calls (ship text, arrived timestamp, berth int, PRIMARY KEY (ship, arrived))"
cql "INSERT INTO $SEED_keyspace.calls (ship, arrived, berth) VALUES ('$SEED_ship', '2026-03-$SEED_first_day 06:10:00+0000', $SEED_first_berth)"
cql "INSERT INTO $SEED_keyspace.calls (ship, arrived, berth) VALUES ('$SEED_ship', '2026-03-$SEED_last_day 17:40:00+0000', $SEED_last_berth)"
