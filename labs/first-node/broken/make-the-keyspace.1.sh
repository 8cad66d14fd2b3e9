cql "CREATE KEYSPACE $SEED_keyspace WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}"
