row=$(cql "SELECT device, may_pay, TTL(may_pay) FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'phone'")
[ -n "$row" ] || fail "There is no row for the device 'phone' of $SEED_customer that could have the right to pay."
may_pay=$(cut -f2 <<<"$row" | tr '[:upper:]' '[:lower:]') ttl=$(cut -f3 <<<"$row")
case $may_pay in
  true) ;;
  false) fail "The column may_pay says false; the customer has typed the password, so it should say true." ;;
  *) fail "The column may_pay is null: it was not written, or its TTL has run out. Write it (again), then check." ;;
esac
case $ttl in
  '' | null) fail "The phone may pay, but without a TTL: this right would never end." ;;
esac
[ "$ttl" -le "$SEED_pay" ] ||
  fail "The right to pay lives for another $ttl seconds; $SEED_pay is the most. Write may_pay in a statement of its own, with its own TTL."
