# tonnes <arrived> <ship>  sets tonnes to what the screen shows for this call.
tonnes() {
  local rows
  rows=$(cql "SELECT ship, tonnes FROM harbour.calls_by_berth WHERE berth = $SEED_board_berth AND arrived = '$1+0000'" 2>/dev/null) ||
    fail "The table harbour.calls_by_berth cannot be asked for a berth and a time yet."
  [ -n "$rows" ] || fail "Berth $SEED_board_berth shows no call on $1 UTC; $2 called then."
  tonnes=$(awk -F '\t' -v ship="$2" '$1 == ship { print $2 }' <<<"$rows")
  [ -n "$tonnes" ] || fail "The call at berth $SEED_board_berth on $1 UTC is one of $(cut -f1 <<<"$rows" | paste -sd' '); it should be of $2."
}
tonnes "2026-05-$SEED_known_day 06:00:00" "$SEED_known"
[ "$tonnes" = "$SEED_known_tonnes" ] || fail "The call of $SEED_known says $tonnes tonnes; it should be $SEED_known_tonnes."
tonnes "2026-05-$SEED_unknown_day 19:30:00" "$SEED_unknown"
[ "$tonnes" = null ] || fail "The call of $SEED_unknown says $tonnes tonnes, but nobody knows them yet: the column should be null."
