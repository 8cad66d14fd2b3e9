columns=$(cql "SELECT column_name, kind, position, type FROM system_schema.columns WHERE keyspace_name = 'harbour' AND table_name = 'calls_by_berth'")
[ -n "$columns" ] || fail "There is no table harbour.calls_by_berth yet."
of_kind() { awk -F '\t' -v kind="$1" '$2 == kind { print $3, $1 }' <<<"$columns" | sort -n | cut -d' ' -f2 | paste -sd, | sed 's/,/, /g'; }
partition=$(of_kind partition_key) clustering=$(of_kind clustering)
[ "$partition" = berth ] ||
  fail "The partition key of harbour.calls_by_berth is ($partition); the screen asks by berth alone, so it should be berth."
# With the ship in the key as well, two ships may arrive at a berth in the same minute: right, too.
case $clustering in
  arrived | 'arrived, ship') ;;
  *) fail "The clustering key of harbour.calls_by_berth is (${clustering:-none}); it should begin with arrived, so that the calls of a berth are ordered by time." ;;
esac
for wanted in berth:int arrived:timestamp ship:text tonnes:int; do
  type=$(awk -F '\t' -v name="${wanted%:*}" '$1 == name { print $4 }' <<<"$columns")
  [ "$type" = "${wanted#*:}" ] ||
    fail "The column ${wanted%:*} of harbour.calls_by_berth has the type ${type:-none}; it should be ${wanted#*:}."
done
