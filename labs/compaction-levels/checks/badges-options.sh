options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'crew' AND table_name = 'badges'")
[ -n "$options" ] || fail "There is no table crew.badges any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class) size=$(option sstable_size_in_mb)
case $class in
  *LeveledCompactionStrategy) ;;
  *) fail "The table crew.badges uses ${class##*.}; it should use LeveledCompactionStrategy." ;;
esac
[ "${size:-160}" = 1 ] ||
  fail "The sstable_size_in_mb of crew.badges is ${size:-160}; for the small data of this lab it should be 1."
