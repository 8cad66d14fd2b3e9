options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'crew' AND table_name = 'log'")
[ -n "$options" ] || fail "There is no table crew.log any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *SizeTieredCompactionStrategy | *IncrementalCompactionStrategy) ;;
  *LeveledCompactionStrategy) fail "The table crew.log still uses LeveledCompactionStrategy, which rewrites a log many times for reads that rarely come." ;;
  *) fail "The table crew.log uses ${class##*.}; its rows have no TTL and are written once, so it should use SizeTieredCompactionStrategy." ;;
esac
