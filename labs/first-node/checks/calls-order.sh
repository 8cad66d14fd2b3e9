order=$(cql_value "SELECT clustering_order FROM system_schema.columns WHERE keyspace_name = '$SEED_keyspace' AND table_name = 'calls' AND column_name = 'arrived'")
case $order in
  desc) ;;
  '') fail "There is no table $SEED_keyspace.calls with a column arrived yet." ;;
  asc) fail "In $SEED_keyspace.calls the oldest call comes first: arrived is ordered ascending, which is the default. It should be descending. The order of a table cannot be changed: drop the table and create it again." ;;
  *) fail "The column arrived of $SEED_keyspace.calls is not part of the clustering key, so it does not order the rows." ;;
esac
