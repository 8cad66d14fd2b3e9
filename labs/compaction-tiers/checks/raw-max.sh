options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'ais' AND table_name = 'raw'")
[ -n "$options" ] || fail "There is no table ais.raw any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
found=$(option max_threshold)
[ "${found:-32}" = 16 ] ||
  fail "The max_threshold of ais.raw is ${found:-32}; it was 16, and it should stay so. ALTER TABLE replaces all compaction options, so name those that should stay."
