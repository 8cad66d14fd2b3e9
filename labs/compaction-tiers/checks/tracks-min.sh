options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'ais' AND table_name = 'tracks'")
[ -n "$options" ] || fail "There is no table ais.tracks any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
found=$(option min_threshold)
[ "${found:-4}" = 3 ] ||
  fail "The min_threshold of ais.tracks is ${found:-4}; a bucket should be merged once it has 3 SSTables."
