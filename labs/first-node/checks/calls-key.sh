columns=$(cql "SELECT column_name, kind, position, type FROM system_schema.columns WHERE keyspace_name = '$SEED_keyspace' AND table_name = 'calls'")
[ -n "$columns" ] || fail "There is no table $SEED_keyspace.calls yet."
of_kind() { awk -F '\t' -v kind="$1" '$2 == kind { print $3, $1 }' <<<"$columns" | sort -n | cut -d' ' -f2 | paste -sd, | sed 's/,/, /g'; }
partition=$(of_kind partition_key) clustering=$(of_kind clustering)
[ "$partition" = ship ] ||
  fail "The partition key of $SEED_keyspace.calls is ($partition); all calls of a ship belong in one partition, so it should be ship alone. Drop the table and create it again."
# With the berth in the key as well, a ship may lie at two berths on one day: right, too.
case $clustering in
  arrived | 'arrived, berth') ;;
  '') fail "The table $SEED_keyspace.calls has no clustering key, so it keeps one call for each ship. Drop the table and create it again with arrived in the key." ;;
  *) fail "The clustering key of $SEED_keyspace.calls is ($clustering); it should begin with arrived, which tells the calls of a ship apart and orders them. Drop the table and create it again." ;;
esac
for wanted in ship:text arrived:date berth:int; do
  type=$(awk -F '\t' -v name="${wanted%:*}" '$1 == name { print $4 }' <<<"$columns")
  [ "$type" = "${wanted#*:}" ] ||
    fail "The column ${wanted%:*} of $SEED_keyspace.calls has the type ${type:-none}; it should be ${wanted#*:}."
done
