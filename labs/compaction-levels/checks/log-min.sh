options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'crew' AND table_name = 'log'")
[ -n "$options" ] || fail "There is no table crew.log any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
found=$(option min_threshold)
[ "${found:-4}" = "$SEED_threshold" ] ||
  fail "The min_threshold of crew.log is ${found:-4}; a bucket should be merged once it has $SEED_threshold SSTables."
