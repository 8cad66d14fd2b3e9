columns=$(cql "SELECT column_name, kind, position, type FROM system_schema.columns WHERE keyspace_name = 'harbour' AND table_name = 'calls_by_day'")
[ -n "$columns" ] || fail "There is no table harbour.calls_by_day yet."
partition=$(awk -F '\t' '$2 == "partition_key" { print $3, $1 }' <<<"$columns" | sort -n | cut -d' ' -f2 | paste -sd, | sed 's/,/, /g')
[ "$partition" = day ] ||
  fail "The partition key of harbour.calls_by_day is ($partition); the pilots ask by day alone, so it should be day."
for wanted in day:date arrived:timestamp ship:text berth:int; do
  type=$(awk -F '\t' -v name="${wanted%:*}" '$1 == name { print $4 }' <<<"$columns")
  [ "$type" = "${wanted#*:}" ] ||
    fail "The column ${wanted%:*} of harbour.calls_by_day has the type ${type:-none}; it should be ${wanted#*:}."
done
