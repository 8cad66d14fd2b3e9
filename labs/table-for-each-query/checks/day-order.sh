columns=$(cql "SELECT column_name, kind, position, clustering_order FROM system_schema.columns WHERE keyspace_name = 'harbour' AND table_name = 'calls_by_day'")
[ -n "$columns" ] || fail "There is no table harbour.calls_by_day yet."
read -r first order < <(awk -F '\t' '$2 == "clustering" && $3 == 0 { print $1, $4 }' <<<"$columns")
[ -n "$first" ] || fail "The table harbour.calls_by_day has no clustering key, so it keeps one call for each day."
[ "$first" = arrived ] ||
  fail "The clustering key of harbour.calls_by_day begins with $first, so the calls of a day are ordered by $first; it should begin with arrived."
[ "$order" = asc ] ||
  fail "In harbour.calls_by_day the latest call of a day comes first; the pilots want the earliest first."
