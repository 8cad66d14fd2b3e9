wave=$(cql_value "SELECT wave_cm FROM harbour.live WHERE buoy = '$SEED_record'")
case $wave in
  "$SEED_peak") ;;
  '' | null) fail "The row of $SEED_record is gone. Write its $SEED_peak cm again, without an expiry time." ;;
  *) fail "The row of $SEED_record shows $wave cm; the record is $SEED_peak cm." ;;
esac
