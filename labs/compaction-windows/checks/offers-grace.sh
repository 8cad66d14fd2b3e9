seconds=$(cql_value "SELECT gc_grace_seconds FROM system_schema.tables WHERE keyspace_name = 'fleet' AND table_name = 'offers'")
[ -n "$seconds" ] || fail "There is no table fleet.offers any more."
[ "$seconds" = "$SEED_offer_grace" ] ||
  fail "The gc_grace_seconds of fleet.offers is $seconds; it should be $SEED_offer_grace."
