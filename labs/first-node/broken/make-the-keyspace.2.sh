cql "CREATE KEYSPACE $SEED_keyspace WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 3}"
