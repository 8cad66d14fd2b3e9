row=$(cql "SELECT boat, berth FROM harbour.boats WHERE boat = '$SEED_boat'" 2>/dev/null) ||
  fail "The table harbour.boats cannot be read any more."
[ -n "$row" ] || fail "The row of $SEED_boat has been deleted; only the row of ${SEED_boat}0 should be."
berth=$(cut -f2 <<<"$row")
[ "$berth" = "$SEED_new_berth" ] || fail "The boat $SEED_boat lies at berth $berth; it should be berth $SEED_new_berth."
