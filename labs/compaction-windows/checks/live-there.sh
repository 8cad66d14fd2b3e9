rows=$(cql "SELECT source, TTL(source) FROM tide.waves WHERE gauge = 'demo'" 2>/dev/null) ||
  fail "The table tide.waves can no longer be read."
ttl=$(awk -F '\t' -v source="$SEED_live" '$1 == source { print $2 }' <<<"$rows")
case $ttl in
  '') fail "The reading from $SEED_live is gone too, although it had days to live. Insert it again for the gauge demo, with a TTL." ;;
  null) fail "The reading from $SEED_live is there, but without a TTL; it would become the next reading that never expires." ;;
esac
