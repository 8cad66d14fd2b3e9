row=$(cql "SELECT buoy, TTL(wave_cm) FROM harbour.live WHERE buoy = '$SEED_reporter'")
[ -n "$row" ] || fail "There is no row for $SEED_reporter whose TTL could be read."
ttl=$(cut -f2 <<<"$row")
case $ttl in
  '' | null) fail "The reading is there, but it has no TTL: it would stay on the map forever. Write it again with USING TTL." ;;
esac
[ "$ttl" -le "$SEED_limit" ] ||
  fail "The reading lives for another $ttl seconds; $SEED_limit is the most that is allowed. Write it again with a shorter TTL."
