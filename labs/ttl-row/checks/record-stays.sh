row=$(cql "SELECT buoy, TTL(wave_cm) FROM harbour.live WHERE buoy = '$SEED_record'")
[ -n "$row" ] || fail "There is no row for $SEED_record that could stay."
ttl=$(cut -f2 <<<"$row")
case $ttl in
  '' | null) ;;
  *) fail "The row of $SEED_record still counts down: $ttl seconds are left. Write its value again without a TTL." ;;
esac
