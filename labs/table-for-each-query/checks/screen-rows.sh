rows=$(cql "SELECT arrived, ship, tonnes FROM harbour.calls_by_berth WHERE berth = $SEED_board_berth" 2>/dev/null) ||
  fail "The table harbour.calls_by_berth cannot be read by berth yet."
# tonnes_of <arrived> <ship>  sets tonnes to what the screen shows for this call.
tonnes_of() {
  local calls
  calls=$(grep "^$1" <<<"$rows") || fail "Berth $SEED_board_berth shows no call on $1 UTC; $2 arrived then."
  tonnes=$(awk -F '\t' -v ship="$2" '$2 == ship { print $3 }' <<<"$calls")
  [ -n "$tonnes" ] || fail "The call at berth $SEED_board_berth on $1 UTC is a call of $(cut -f2 <<<"$calls" | paste -sd' '); it should be a call of $2."
}
tonnes_of "2026-05-$SEED_known_day 06:00" "$SEED_known"
[ "$tonnes" = "$SEED_known_tonnes" ] || fail "The call of $SEED_known says $tonnes tonnes; it should be $SEED_known_tonnes."
tonnes_of "2026-05-$SEED_unknown_day 19:30" "$SEED_unknown"
[ "$tonnes" = null ] || fail "The call of $SEED_unknown says $tonnes tonnes, but nobody knows them yet: leave the column out, so that it is null."
