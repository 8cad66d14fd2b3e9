columns=$(cql "SELECT column_name, kind, position FROM system_schema.columns WHERE keyspace_name = 'ferry' AND table_name = 'holds'")
[ -n "$columns" ] || fail "There is no table ferry.holds yet."
of_kind() { awk -F '\t' -v kind="$1" '$2 == kind { print $3, $1 }' <<<"$columns" | sort -n | cut -d' ' -f2 | paste -sd' '; }
partition=$(of_kind partition_key) clustering=$(of_kind clustering)
[ "$partition" = sailing ] ||
  fail "The partition key of ferry.holds is ($partition); all seats of a sailing belong in one partition, so it should be sailing alone."
[ "$clustering" = seat ] ||
  fail "The clustering key of ferry.holds is (${clustering:-none}); it should be seat, so that each seat has a row of its own."
