berth=$(cql_value "SELECT berth FROM quay.ships WHERE ship = '$SEED_ship'" 2>/dev/null) ||
  fail "The table quay.ships can no longer be read."
case $berth in
  "$SEED_new_berth") ;;
  '' | null) fail "A query shows no berth for $SEED_ship yet; it should show $SEED_new_berth." ;;
  "$SEED_old_berth") fail "A query shows the old berth $SEED_old_berth: of two versions, a read returns the one with the later timestamp. Write the new one, $SEED_new_berth, last." ;;
  *) fail "A query shows the berth $berth for $SEED_ship; it should show $SEED_new_berth." ;;
esac
