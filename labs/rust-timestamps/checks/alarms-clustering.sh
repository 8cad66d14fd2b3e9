columns=$(cql "SELECT position, type, kind FROM system_schema.columns WHERE keyspace_name = 'cold_store' AND table_name = 'alarms'")
[ -n "$columns" ] || fail "There is no table cold_store.alarms yet."
types=$(awk -F '\t' '$3 == "clustering" { print $1, $2 }' <<<"$columns" | sort -n | awk '{ print $2 }' | xargs)
case $types in
  '') fail "The table cold_store.alarms has no clustering key: it can hold one row for each device." ;;
  timeuuid*) ;;
  timestamp) fail "The clustering key of cold_store.alarms is a timestamp alone: two alarms of a device in the same millisecond would be one row." ;;
  timestamp\ *) ;;
  uuid*) fail "The clustering key of cold_store.alarms begins with a uuid, which is in no order of time; a timeuuid is." ;;
  *) fail "The clustering key of cold_store.alarms has the types $types; begin it with the moment, as a timeuuid does, so that alarms come in the order of time." ;;
esac
