wave=$(cql_value "SELECT wave_cm FROM harbour.live WHERE buoy = '$SEED_silent'")
case $wave in
  "$SEED_stuck") ;;
  '' | null) fail "The row of $SEED_silent is gone: it was deleted, or its TTL has run out. Write $SEED_stuck cm again with a TTL of up to $SEED_grace seconds, then check." ;;
  *) fail "The row of $SEED_silent shows $wave cm; until it expires it should go on showing $SEED_stuck cm." ;;
esac
