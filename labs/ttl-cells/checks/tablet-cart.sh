row=$(cql "SELECT device, cart, TTL(cart) FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'tablet'")
[ -n "$row" ] || fail "The row of the tablet is gone: the session has expired. Sign the tablet in again with the secret $SEED_tablet_secret and the cart $SEED_cart."
cart=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
case $cart in
  "$SEED_cart") ;;
  '' | null) fail "The row of the tablet is there, but its cart is null: it has expired, or null was written over it." ;;
  *) fail "The cart of the tablet is $cart; it should still be $SEED_cart." ;;
esac
case $ttl in
  '' | null) fail "The cart of the tablet has no TTL any more: this session would never end." ;;
esac
[ "$ttl" -le "$SEED_renewed" ] || fail "The cart lives for another $ttl seconds; $SEED_renewed is the most."
[ "$ttl" -gt 3000 ] || fail "The cart of the tablet has $ttl seconds left: its countdown was not started again, or that was long ago. Write this cell again with its new TTL."
