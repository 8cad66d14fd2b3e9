# The row may be about to expire: give a short TTL the time to run out.
deadline=$((SECONDS + 7))
while :; do
  row=$(cql "SELECT device, secret, cart, may_pay FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'kiosk'")
  [ -n "$row" ] || exit 0
  [ "$SECONDS" -lt "$deadline" ] || break
  sleep 0.7
done
case $row in
  $'kiosk\tnull\tnull\tnull')
    fail "The row of the kiosk still exists. If you gave its marker a TTL, wait until it has run out; if not, the marker still has none." ;;
  *) fail "The row of the kiosk has a cell with a value now. When that cell expires, the marker will still keep the row alive." ;;
esac
