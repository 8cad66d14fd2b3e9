site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
program rings add "$site" A1 Wren 48 9
# Cassandra lists what was prepared. ScyllaDB has no such table; there the other conditions have to do.
prepared=$(cql "SELECT query_string FROM system.prepared_statements" 2>/dev/null) || exit 0
grep -iE '^[[:space:]]*(\\n|[[:space:]])*(insert|update)[^?:]*birds.*[?:]' <<<"$prepared" | grep -qi species ||
  fail "The node has not been asked to prepare an INSERT into ringing.birds with markers: call prepare, and bind the values to what cass_prepared_bind returns."
