options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'ais' AND table_name = 'raw'")
[ -n "$options" ] || fail "There is no table ais.raw any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
found=$(option min_sstable_size)
case $found in
  $((SEED_floor_mb * 1048576)) | $((SEED_floor_mb * 1000000))) ;;
  '') fail "The table ais.raw has no min_sstable_size, so the default of 50 MB applies; it should be $SEED_floor_mb MB, in bytes." ;;
  "$SEED_floor_mb") fail "The min_sstable_size of ais.raw is $found, and that means bytes; $SEED_floor_mb MB is $((SEED_floor_mb * 1048576)) bytes." ;;
  *) fail "The min_sstable_size of ais.raw is $found bytes; it should be $SEED_floor_mb MB, which is $((SEED_floor_mb * 1048576)) bytes." ;;
esac
