options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'fleet' AND table_name = 'audit'")
[ -n "$options" ] || fail "There is no table fleet.audit any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *SizeTieredCompactionStrategy | *IncrementalCompactionStrategy)
    found=$(option min_threshold)
    [ "${found:-4}" = "$SEED_threshold" ] ||
      fail "The table fleet.audit merges a bucket once it has ${found:-4} SSTables; it should wait for $SEED_threshold." ;;
  *UnifiedCompactionStrategy)
    scaling=$(option scaling_parameters)
    case "${scaling:-T4}," in
      "T$SEED_threshold",*) ;;
      *) fail "The scaling_parameters of fleet.audit are ${scaling:-T4}; to merge $SEED_threshold SSTables of similar size, set T$SEED_threshold." ;;
    esac ;;
  *LeveledCompactionStrategy) fail "The table fleet.audit uses LeveledCompactionStrategy: 30,000 new rows a second are rewritten on every level, for reads that rarely come." ;;
  *) fail "The table fleet.audit uses ${class##*.}, but its rows never expire: no window would ever be deleted, and their number would grow forever." ;;
esac
