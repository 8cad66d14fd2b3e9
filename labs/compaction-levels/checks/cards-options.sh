options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'crew' AND table_name = 'cards'")
[ -n "$options" ] || fail "There is no table crew.cards any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *LeveledCompactionStrategy) ;;
  *) fail "The table crew.cards uses ${class##*.}; it should use LeveledCompactionStrategy." ;;
esac
found=$(option sstable_size_in_mb)
case $found in
  "$SEED_size_mb") ;;
  '') fail "The compaction options of crew.cards do not name sstable_size_in_mb; it should be $SEED_size_mb." ;;
  *) fail "The sstable_size_in_mb of crew.cards is $found; it should be $SEED_size_mb." ;;
esac
