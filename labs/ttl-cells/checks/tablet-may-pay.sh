row=$(cql "SELECT device, may_pay, TTL(may_pay) FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'tablet'")
[ -n "$row" ] || fail "The row of the tablet is gone, so nothing can be said of its right to pay."
may_pay=$(cut -f2 <<<"$row" | tr '[:upper:]' '[:lower:]') ttl=$(cut -f3 <<<"$row")
# Expired, taken away or never renewed: all are right.
[ "$may_pay" = true ] || exit 0
case $ttl in
  '' | null) fail "The right to pay has no TTL any more. Nobody typed the password again, so take it away: delete the cell may_pay of this row." ;;
esac
# The password was typed when the set-up wrote the row, in the seconds after it had created shop.visits.
typed=$(cql_value "SELECT WRITETIME(id) FROM system_schema.tables WHERE keyspace_name = 'shop' AND table_name = 'visits'")
[ -n "$typed" ] || fail "There is no table shop.visits any more, so nobody can tell when the password was typed."
rest=$((typed / 1000000 + 900 - $(date +%s)))
[ "$ttl" -gt $((rest + 30)) ] || exit 0
if [ "$rest" -gt 0 ]; then was="it would have about $rest left"; else was="it would have expired by now"; fi
fail "The right to pay was renewed: it has $ttl seconds left, and had nobody written it again, $was. Nobody typed the password, so delete the cell may_pay of this row; a cell that you do not name keeps its expiry time."
