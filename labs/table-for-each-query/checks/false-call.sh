calls=$(cql "SELECT arrived, tonnes FROM harbour.calls WHERE ship = '$SEED_ship'" 2>/dev/null) ||
  fail "The table harbour.calls cannot be read any more."
if grep -q '^2026-04-01 00:30' <<<"$calls"; then
  fail "The call of $SEED_ship on 1 April 2026 at 00:30 is still in harbour.calls."
fi
left=$(grep -c . <<<"$calls")
[ "$left" = 9 ] ||
  fail "Of the nine other calls of $SEED_ship, $left are in harbour.calls. A DELETE without the time deletes the whole partition: start the lab again to get the calls back."
