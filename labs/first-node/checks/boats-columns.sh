columns=$(cql "SELECT column_name, kind, type FROM system_schema.columns WHERE keyspace_name = '$SEED_keyspace' AND table_name = 'boats'")
[ -n "$columns" ] || fail "There is no table $SEED_keyspace.boats yet."
type_of() { awk -F '\t' -v name="$1" '$1 == name { print $3 }' <<<"$columns"; }
for wanted in boat:text berth:int owner:text; do
  name=${wanted%:*} type=$(type_of "${wanted%:*}")
  [ -n "$type" ] || fail "The table $SEED_keyspace.boats has no column $name."
  [ "$type" = "${wanted#*:}" ] || fail "The column $name of $SEED_keyspace.boats has the type $type; it should be ${wanted#*:}."
done
key=$(awk -F '\t' '$2 == "partition_key" || $2 == "clustering" { print $1 }' <<<"$columns" | sort | paste -sd' ' | sed 's/ / and /g')
[ "$key" = boat ] ||
  fail "The primary key of $SEED_keyspace.boats consists of $key; it should be boat alone, which tells the boats apart."
