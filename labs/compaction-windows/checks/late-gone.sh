rows=$(cql "SELECT source, TTL(source) FROM tide.waves WHERE gauge = 'demo'" 2>/dev/null) ||
  fail "The table tide.waves can no longer be read."
ttl=$(awk -F '\t' -v source="$SEED_late" '$1 == source { print $2 }' <<<"$rows")
[ "$ttl" != null ] ||
  fail "The late reading from $SEED_late is still in tide.waves, without a TTL. As long as it is on disk, it blocks the expired SSTables of later windows."
