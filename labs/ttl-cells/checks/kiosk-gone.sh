# The row may be about to leave: give a short TTL the time to run out.
for _ in 1 2 3 4 5 6 7 8; do
  row=$(cql "SELECT device, secret, cart, may_pay FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'kiosk'")
  [ -n "$row" ] || exit 0
  sleep 1
done
case $row in
  $'kiosk\tnull\tnull\tnull' | $'kiosk\t\t\t')
    fail "The row of the kiosk is still there. If you gave its marker a TTL, wait until it has run out; if not, the marker still has none." ;;
  *) fail "The row of the kiosk has a cell with a value now. When that cell expires, the marker will still hold the row." ;;
esac
