cql "CREATE TABLE $SEED_keyspace.boats (boat text PRIMARY KEY, berth int, owner text)"
cql "INSERT INTO $SEED_keyspace.boats (boat, berth) VALUES ('$SEED_boat', $SEED_berth)"
