leveled=
for table in tugs pilots cranes; do
  options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'port' AND table_name = '$table'")
  [ -n "$options" ] || fail "There is no table port.$table any more."
  scaling=$(sed -n "s/.*'scaling_parameters': '\([^']*\)'.*/\1/p" <<<"$options")
  case $options in
    *LeveledCompactionStrategy*) leveled="$leveled $table" ;;
    *UnifiedCompactionStrategy*) case $scaling in L*) leveled="$leveled $table" ;; esac ;;
  esac
done
case " $leveled " in
  *" $SEED_busy "*) ;;
  '  ') fail "None of the three tables uses leveled compaction yet. The reads of one of them look into four SSTables each: nodetool tablehistograms tells which." ;;
  *) fail "The table that needs leveled compaction still has another strategy. Look for the table whose reads look into more than one SSTable: nodetool tablehistograms has a column for that." ;;
esac
