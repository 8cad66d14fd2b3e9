replication=$(cql_value "SELECT replication FROM system_schema.keyspaces WHERE keyspace_name = '$SEED_keyspace'")
[ -n "$replication" ] || fail "There is no keyspace $SEED_keyspace yet."
# Every option except the class is a datacenter with its number of replicas, or with a list of racks.
copies=$(grep -oE "'[^']+': ('[^']*'|\[[^]]*\])" <<<"$replication" | grep -v "^'class': " |
  awk -F ': ' '/\[/ { total += gsub(/,/, ",", $2) + 1; next } { gsub(/\047/, "", $2); total += $2 } END { print total + 0 }')
[ "$copies" = 1 ] ||
  fail "The keyspace $SEED_keyspace has a replication factor of $copies; this lab has one node, so it should be 1. Remove it with DROP KEYSPACE $SEED_keyspace and create it again."
