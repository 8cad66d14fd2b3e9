columns=$(cql "SELECT column_name, type, kind FROM system_schema.columns WHERE keyspace_name = 'cold_store' AND table_name = 'alarms'")
[ -n "$columns" ] || fail "There is no table cold_store.alarms yet."
for column in device:uuid sensor:text; do
  name=${column%:*} type=${column#*:}
  found=$(awk -F '\t' -v name="$name" '$1 == name { print $2 }' <<<"$columns")
  [ -n "$found" ] || fail "The table cold_store.alarms has no column $name; it should have one of the type $type."
  [ "$found" = "$type" ] || fail "The column $name of cold_store.alarms has the type $found; it should be $type."
done
key=$(awk -F '\t' '$3 == "partition_key" { print $1 }' <<<"$columns" | xargs)
[ "$key" = device ] || fail "The partition key of cold_store.alarms is $key; with device alone, all alarms of a device are in one partition."
