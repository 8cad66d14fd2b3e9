row=$(cql "SELECT seat, reminder, TTL(reminder) FROM ferry.holds WHERE sailing = '$SEED_sailing' AND seat = $SEED_paid_seat" 2>/dev/null) ||
  fail "Seat $SEED_paid_seat cannot be read: the table ferry.holds is missing, or one of its four columns."
[ -n "$row" ] || fail "There is no row for seat $SEED_paid_seat of $SEED_sailing that could have a reminder."
reminder=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
case $reminder in
  'board at 9') ;;
  '' | null) fail "The reminder of seat $SEED_paid_seat is null: not written, or already expired. Write it (again), then check." ;;
  *) fail "The reminder of seat $SEED_paid_seat says \"$reminder\"; it should say \"board at 9\"." ;;
esac
case $ttl in
  '' | null) fail "The reminder of seat $SEED_paid_seat has no TTL. A cell has the TTL of the statement that wrote it: write the reminder in a statement of its own." ;;
esac
[ "$ttl" -le 3600 ] || fail "The reminder of seat $SEED_paid_seat lives for another $ttl seconds; 3600 is the most."
