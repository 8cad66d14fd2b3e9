row=$(cql "SELECT seat, passenger, TTL(passenger) FROM ferry.holds WHERE sailing = '$SEED_sailing' AND seat = $SEED_held_seat" 2>/dev/null) ||
  fail "Seat $SEED_held_seat cannot be read: the table ferry.holds is missing, or one of its four columns."
[ -n "$row" ] || fail "There is no row for seat $SEED_held_seat of $SEED_sailing: it was not written yet, or the hold has run out. Write it (again), then check."
passenger=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
case $passenger in
  "$SEED_rider") ;;
  '' | null) fail "Seat $SEED_held_seat has a row, but its passenger is null: not written, or already expired." ;;
  *) fail "Seat $SEED_held_seat is held for $passenger; it should be held for $SEED_rider." ;;
esac
case $ttl in
  '' | null) fail "Seat $SEED_held_seat is held without a TTL: it was written before the table had its default, or with TTL 0." ;;
esac
[ "$ttl" -le "$SEED_hold" ] || fail "Seat $SEED_held_seat is held for another $ttl seconds; $SEED_hold is the most."
