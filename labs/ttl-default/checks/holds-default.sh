seconds=$(cql_value "SELECT default_time_to_live FROM system_schema.tables WHERE keyspace_name = 'ferry' AND table_name = 'holds'")
case $seconds in
  "$SEED_hold") ;;
  '') fail "There is no table ferry.holds yet, so it has no default lifetime." ;;
  0) fail "The table ferry.holds has no default_time_to_live: a seat written without a TTL would be held forever." ;;
  *) fail "The default_time_to_live of ferry.holds is $seconds; seats are held for $SEED_hold seconds." ;;
esac
