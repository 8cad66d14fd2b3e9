seconds=$(cql_value "SELECT gc_grace_seconds FROM system_schema.tables WHERE keyspace_name = 'tide' AND table_name = 'history'")
[ -n "$seconds" ] || fail "There is no table tide.history any more."
[ "$seconds" = "$SEED_grace" ] ||
  fail "The gc_grace_seconds of tide.history is $seconds; it should be $SEED_grace."
