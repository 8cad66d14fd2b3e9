cql "CREATE TABLE $SEED_keyspace.boats (boat text, berth int, owner text, PRIMARY KEY (boat, berth))"
cql "INSERT INTO $SEED_keyspace.boats (boat, berth, owner) VALUES ('$SEED_boat', $SEED_berth, '$SEED_owner')"
