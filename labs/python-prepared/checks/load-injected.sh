ship=check-$RANDOM$RANDOM
program_in="7,\"tea', 1) USING TTL 900 --\",21400"

program unload load "$ship"
row=$(cql "SELECT kg, TTL(kg) FROM port.containers WHERE ship = '$ship' AND number = 7; DELETE FROM port.containers WHERE ship = '$ship'")
IFS=$'\t' read -r kg ttl <<<"$row"
[ -n "$kg" ] || fail "A container with the cargo tea', 1) USING TTL 900 -- was loaded, and it is not in the table."
[ "$kg" = 21400 ] || fail "A container of 21400 kg has $kg kg in the table: its cargo was parsed as part of the statement."
[ "$ttl" = null ] || fail "A container of the list expires after $ttl seconds: it was written with a TTL that nobody asked for."
