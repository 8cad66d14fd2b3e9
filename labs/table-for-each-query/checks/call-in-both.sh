row=$(cql "SELECT berth, ship FROM harbour.calls WHERE ship = '$SEED_unknown' AND arrived = '2026-05-$SEED_unknown_day 19:30:00+0000'" 2>/dev/null) ||
  fail "The table harbour.calls cannot be read any more."
[ -n "$row" ] || fail "The call of $SEED_unknown on 2026-05-$SEED_unknown_day 19:30 UTC is not in harbour.calls: each call belongs in both tables."
berth=$(cut -f1 <<<"$row")
[ "$berth" = "$SEED_board_berth" ] || fail "In harbour.calls the call of $SEED_unknown says berth $berth; it should be $SEED_board_berth, as on the screen."
