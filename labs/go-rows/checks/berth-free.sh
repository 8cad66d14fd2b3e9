name() { cql_value "SELECT name FROM marina.boats WHERE pier = '$SEED_pier' AND berth = $1" 2>/dev/null; }
gone=$(name "$SEED_gone_berth") || fail "The table marina.boats cannot be read any more."
[ -z "$gone" ] || fail "Berth $SEED_gone_berth of $SEED_pier still holds $gone: let your program remove it."
for berth in "$SEED_left_berth" "$SEED_right_berth"; do
  [ -n "$(name "$berth")" ] || fail "The boat at berth $berth of $SEED_pier is gone too: a DELETE without the berth takes the whole pier. Add a boat there again, and mend the program."
done
