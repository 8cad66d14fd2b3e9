seconds=$(cql_value "SELECT gc_grace_seconds FROM system_schema.tables WHERE keyspace_name = 'ferry' AND table_name = 'holds'")
case $seconds in
  "$SEED_grace") ;;
  '') fail "There is no table ferry.holds yet, so it has no gc_grace_seconds." ;;
  864000) fail "The gc_grace_seconds of ferry.holds is 864000, the default of ten days; it should be $SEED_grace." ;;
  *) fail "The gc_grace_seconds of ferry.holds is $seconds; it should be $SEED_grace." ;;
esac
