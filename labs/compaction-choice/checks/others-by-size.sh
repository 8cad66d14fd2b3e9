for table in tugs pilots cranes; do
  [ "$table" != "$SEED_busy" ] || continue
  options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'port' AND table_name = '$table'")
  [ -n "$options" ] || fail "There is no table port.$table any more."
  scaling=$(sed -n "s/.*'scaling_parameters': '\([^']*\)'.*/\1/p" <<<"$options")
  case $options in
    *LeveledCompactionStrategy*) ;;
    *TimeWindowCompactionStrategy*) fail "The table port.$table uses time windows, but its rows never expire; it should still be merged by size." ;;
    *UnifiedCompactionStrategy*) case $scaling in L*) ;; *) continue ;; esac ;;
    *) continue ;;
  esac
  fail "The table port.$table uses leveled compaction, and its reads look into one SSTable anyway: it would pay for levels and gain nothing. Merge it by size again."
done
