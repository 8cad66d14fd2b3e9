row=$(cql "SELECT seat, passenger, TTL(passenger) FROM ferry.holds WHERE sailing = '$SEED_sailing' AND seat = $SEED_paid_seat" 2>/dev/null) ||
  fail "Seat $SEED_paid_seat cannot be read: the table ferry.holds is missing, or one of its four columns."
[ -n "$row" ] || fail "There is no row for seat $SEED_paid_seat of $SEED_sailing."
passenger=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
case $passenger in
  "$SEED_payer") ;;
  '' | null) fail "Seat $SEED_paid_seat has a row, but its passenger is null." ;;
  *) fail "Seat $SEED_paid_seat belongs to $passenger; it should belong to $SEED_payer." ;;
esac
case $ttl in
  '' | null) ;;
  *) fail "Seat $SEED_paid_seat is paid for, but in $ttl seconds it would be free again: this write has a TTL, its own or the table's default. Write the seat again and say that it has none." ;;
esac
