options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'ais' AND table_name = 'raw'")
[ -n "$options" ] || fail "There is no table ais.raw any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *SizeTieredCompactionStrategy | *IncrementalCompactionStrategy) ;;
  *) fail "The table ais.raw uses ${class##*.}; it should keep SizeTieredCompactionStrategy." ;;
esac
found=$(option min_threshold)
[ "${found:-4}" = "$SEED_threshold" ] ||
  fail "The min_threshold of ais.raw is ${found:-4}; a bucket should be merged once it has $SEED_threshold SSTables."
