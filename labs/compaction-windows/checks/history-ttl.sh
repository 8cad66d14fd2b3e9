seconds=$(cql_value "SELECT default_time_to_live FROM system_schema.tables WHERE keyspace_name = 'tide' AND table_name = 'history'")
[ -n "$seconds" ] || fail "There is no table tide.history any more."
[ "$seconds" = "$((SEED_hours * 3600))" ] ||
  fail "The default_time_to_live of tide.history is $seconds; $SEED_hours hours are $((SEED_hours * 3600)) seconds."
