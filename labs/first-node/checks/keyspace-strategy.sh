replication=$(cql_value "SELECT replication FROM system_schema.keyspaces WHERE keyspace_name = '$SEED_keyspace'")
case $replication in
  '') fail "There is no keyspace $SEED_keyspace yet." ;;
  *NetworkTopologyStrategy*) ;;
  *SimpleStrategy*) fail "The keyspace $SEED_keyspace uses SimpleStrategy, which knows nothing of datacenters; its class should be NetworkTopologyStrategy. DROP KEYSPACE $SEED_keyspace takes it away, so that you can create it again." ;;
  *) fail "The replication of $SEED_keyspace is $replication; its class should be NetworkTopologyStrategy." ;;
esac
