columns=$(cql "SELECT column_name, type FROM system_schema.columns WHERE keyspace_name = 'fast_logger' AND table_name = 'temperature'")
[ -n "$columns" ] || fail "There is no table fast_logger.temperature yet."
for column in device:uuid time:timestamp temperature:smallint; do
  name=${column%:*} type=${column#*:}
  found=$(awk -F '\t' -v name="$name" '$1 == name { print $2 }' <<<"$columns")
  [ -n "$found" ] || fail "The table fast_logger.temperature has no column $name; it should have one of the type $type."
  [ "$found" = "$type" ] || fail "The column $name of fast_logger.temperature has the type $found; it should be $type."
done
