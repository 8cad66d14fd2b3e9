wave=$(cql_value "SELECT wave_cm FROM harbour.live WHERE buoy = '$SEED_reporter'")
case $wave in
  "$SEED_wave") ;;
  '') fail "There is no row for $SEED_reporter in harbour.live: it was not written yet, or its TTL has run out. Write it (again), then check." ;;
  *) fail "The row of $SEED_reporter shows $wave cm; the buoy reported $SEED_wave cm." ;;
esac
