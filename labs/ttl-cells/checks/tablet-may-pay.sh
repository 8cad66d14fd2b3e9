row=$(cql "SELECT device, may_pay, TTL(may_pay) FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'tablet'")
[ -n "$row" ] || fail "The row of the tablet is gone, so nothing can be said of its right to pay."
may_pay=$(cut -f2 <<<"$row" | tr '[:upper:]' '[:lower:]') ttl=$(cut -f3 <<<"$row")
# Expired, taken away or never renewed: all are right.
[ "$may_pay" = true ] || exit 0
case $ttl in
  '' | null) fail "The right to pay has no TTL any more: nobody typed the password again, so it must not outlive its 900 seconds." ;;
esac
[ "$ttl" -le 900 ] ||
  fail "The right to pay was renewed too: it has $ttl seconds left. Nobody typed the password again; write it back USING TTL 900 or less, or take it away."
