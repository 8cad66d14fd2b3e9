replication=$(cql_value "SELECT replication FROM system_schema.keyspaces WHERE keyspace_name = '$SEED_keyspace'")
case $replication in
  '') fail "There is no keyspace $SEED_keyspace yet." ;;
  *NetworkTopologyStrategy*) ;;
  *SimpleStrategy*) fail "The keyspace $SEED_keyspace uses SimpleStrategy, which ignores datacenters and racks; its class should be NetworkTopologyStrategy. Remove it with DROP KEYSPACE $SEED_keyspace and create it again." ;;
  *) fail "The replication of $SEED_keyspace is $replication; its class should be NetworkTopologyStrategy." ;;
esac
