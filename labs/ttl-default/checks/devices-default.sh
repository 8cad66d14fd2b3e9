seconds=$(cql_value "SELECT default_time_to_live FROM system_schema.tables WHERE keyspace_name = 'vault' AND table_name = 'devices'")
case $seconds in
  "$SEED_trust") ;;
  '') fail "The table vault.devices no longer exists." ;;
  0) fail "The table vault.devices has no default_time_to_live yet: new rows stay forever." ;;
  *) fail "The default_time_to_live of vault.devices is $seconds; it should be $SEED_trust." ;;
esac
