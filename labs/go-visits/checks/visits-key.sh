key() { cql "SELECT kind, position, clustering_order FROM system_schema.columns WHERE keyspace_name = 'marina' AND table_name = 'visits' AND column_name = '$1'" | tr '\t' ' '; }
boat=$(key boat) day=$(key day)
[ -n "$boat$day" ] || fail "There is no table marina.visits with the columns boat and day yet: visits init makes it."
case $boat in
  'partition_key 0 none') ;;
  *) fail "The column boat of marina.visits should be the partition key, so that all visits of a boat lie together." ;;
esac
case $day in
  'clustering 0 desc') ;;
  'clustering 0 asc') fail "In marina.visits the oldest day of a boat comes first; ask for the other order in CREATE TABLE." ;;
  *) fail "The column day of marina.visits should be the first clustering column, so that it orders the visits of a boat." ;;
esac
others=$(cql_value "SELECT count(*) FROM system_schema.columns WHERE keyspace_name = 'marina' AND table_name = 'visits' AND kind = 'partition_key' ALLOW FILTERING")
[ "$others" = 1 ] || fail "marina.visits has a partition key of $others columns; the boat alone should be it."
