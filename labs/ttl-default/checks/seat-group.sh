row=$(cql "SELECT seat, passenger, TTL(passenger) FROM ferry.holds WHERE sailing = '$SEED_sailing' AND seat = $SEED_group_seat" 2>/dev/null) ||
  fail "Seat $SEED_group_seat cannot be read: the table ferry.holds is missing, or one of its four columns."
[ -n "$row" ] || fail "There is no row for seat $SEED_group_seat of $SEED_sailing: it was not written yet, or the hold has run out."
passenger=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
case $passenger in
  "$SEED_group") ;;
  '' | null) fail "Seat $SEED_group_seat has a row, but its passenger is null." ;;
  *) fail "Seat $SEED_group_seat is held for $passenger; it should be held for $SEED_group." ;;
esac
case $ttl in
  '' | null) fail "Seat $SEED_group_seat is held without a TTL; a group has one day to pay, no more." ;;
esac
[ "$ttl" -gt "$SEED_hold" ] || fail "Seat $SEED_group_seat is held for another $ttl seconds, no longer than any other seat; a group gets more time than the table's default."
[ "$ttl" -le 86400 ] || fail "Seat $SEED_group_seat is held for another $ttl seconds; a day has 86400."
