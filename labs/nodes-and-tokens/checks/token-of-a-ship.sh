answer=$(cql_value "SELECT answer FROM harbour.answers WHERE question = 'token-of-a-ship'" 2>/dev/null) ||
  fail "The table harbour.answers cannot be read any more. Start the lab again to get it back."
case $answer in
  '') fail "There is no row with the question token-of-a-ship in harbour.answers yet." ;;
  null) fail "The row for token-of-a-ship is there, but its answer is null." ;;
esac
token=$(cql_value "SELECT token(ship) FROM harbour.calls WHERE ship = '$SEED_ship' LIMIT 1" 2>/dev/null)
[ -n "$token" ] || fail "The calls of $SEED_ship are not in harbour.calls any more. Start the lab again to get them back."
[ "$answer" != "$token" ] || exit 0
aurora=$(cql_value "SELECT token(ship) FROM harbour.ships WHERE ship = 'Aurora'" 2>/dev/null)
[ "$answer" != "$aurora" ] || fail "The answer is $answer, which is the token of Aurora; it should be the token of $SEED_ship."
[ "$answer" != "${token#-}" ] || fail "The answer is $answer, but the token of $SEED_ship is negative: its minus sign is missing."
fail "The answer is $answer, which is not the token of $SEED_ship. Copy the whole number that token(ship) shows for it."
