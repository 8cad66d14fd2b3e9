rows=$(cql "SELECT arrived, berth FROM $SEED_keyspace.calls WHERE ship = '$SEED_ship'" 2>/dev/null) ||
  fail "The table $SEED_keyspace.calls cannot be read by ship yet."
# call <arrived> <berth>
call() {
  local berth
  berth=$(awk -F '\t' -v arrived="$1" 'index($1, arrived) == 1 { print $2 }' <<<"$rows")
  [ -n "$berth" ] || fail "The call of $SEED_ship on $1 is not in $SEED_keyspace.calls."
  [ "$berth" = "$2" ] || fail "The call of $SEED_ship on $1 says berth $berth; it should be $2."
}
call "2026-03-$SEED_first_day" "$SEED_first_berth"
call "2026-03-$SEED_last_day" "$SEED_last_berth"
