seconds=$(cql_value "SELECT default_time_to_live FROM system_schema.tables WHERE keyspace_name = 'fleet' AND table_name = 'positions'")
[ -n "$seconds" ] || fail "There is no table fleet.positions any more."
[ "$seconds" = "$((SEED_days * 86400))" ] ||
  fail "The default_time_to_live of fleet.positions is $seconds; $SEED_days days are $((SEED_days * 86400)) seconds."
