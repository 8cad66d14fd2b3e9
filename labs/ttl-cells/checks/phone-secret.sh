row=$(cql "SELECT device, secret, TTL(secret) FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'phone'")
[ -n "$row" ] || fail "There is no row for the device 'phone' of $SEED_customer: it was not written yet, or it has expired. Write it (again), then check."
secret=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
case $secret in
  "$SEED_secret") ;;
  '' | null) fail "The row of the phone is there, but its secret is null: it was not written, or it has expired." ;;
  *) fail "The secret of the phone is $secret; it should be $SEED_secret." ;;
esac
case $ttl in
  '' | null) fail "The secret is there, but it has no TTL: this session would never end." ;;
esac
[ "$ttl" -le 3600 ] || fail "The secret lives for another $ttl seconds; a session lasts 3600 seconds at most."
