options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'fleet' AND table_name = 'profiles'")
[ -n "$options" ] || fail "There is no table fleet.profiles any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *LeveledCompactionStrategy)
    size=$(option sstable_size_in_mb)
    [ "${size:-160}" = "$SEED_file_mb" ] ||
      fail "The table fleet.profiles uses leveled compaction, with SSTables of ${size:-160} MB; they should have $SEED_file_mb MB." ;;
  *UnifiedCompactionStrategy)
    scaling=$(option scaling_parameters) size=$(option target_sstable_size)
    case $scaling in
      L*) ;;
      *) fail "The unified strategy of fleet.profiles has the scaling_parameters ${scaling:-T4}, which favour writes; for few SSTables per read, set L and a number." ;;
    esac
    case $size in
      "${SEED_file_mb}MiB" | "${SEED_file_mb} MiB" | "${SEED_file_mb}MB") ;;
      *) fail "The target_sstable_size of fleet.profiles is ${size:-1GiB}; it should be ${SEED_file_mb}MiB." ;;
    esac ;;
  *) fail "The table fleet.profiles uses ${class##*.}, under which an updated profile has pieces in many SSTables. It is read far more often than it is written, so levels pay off." ;;
esac
