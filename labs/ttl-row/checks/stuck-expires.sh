row=$(cql "SELECT buoy, TTL(wave_cm) FROM harbour.live WHERE buoy = '$SEED_silent'")
[ -n "$row" ] || fail "There is no row for $SEED_silent whose TTL could be read."
ttl=$(cut -f2 <<<"$row")
case $ttl in
  '' | null) fail "The row of $SEED_silent has no TTL yet. A TTL cannot be added to a stored value: write the value again, with USING TTL." ;;
esac
[ "$ttl" -le "$SEED_grace" ] ||
  fail "The row of $SEED_silent lives for another $ttl seconds; $SEED_grace is the most that is allowed."
