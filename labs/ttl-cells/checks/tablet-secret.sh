row=$(cql "SELECT device, secret, TTL(secret) FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'tablet'")
[ -n "$row" ] || fail "The row of the tablet is gone: the session has expired. Sign the tablet in again with the secret $SEED_tablet_secret and the cart $SEED_cart."
secret=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
case $secret in
  "$SEED_tablet_secret") ;;
  '' | null) fail "The row of the tablet is there, but its secret is null: it has expired, or null was written over it." ;;
  *) fail "The secret of the tablet is $secret; it should still be $SEED_tablet_secret." ;;
esac
case $ttl in
  '' | null) fail "The secret of the tablet has no TTL any more: this session would never end." ;;
esac
[ "$ttl" -le "$SEED_renewed" ] || fail "The secret lives for another $ttl seconds; $SEED_renewed is the most."
[ "$ttl" -gt 3000 ] || fail "The secret of the tablet has $ttl seconds left: its countdown was not started again, or that was long ago. Write this cell again with its new TTL."
