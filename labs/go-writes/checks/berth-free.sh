boats=$(cql "SELECT berth, name FROM marina.boats WHERE pier = '$SEED_pier'" 2>/dev/null) || fail "The table marina.boats cannot be read any more."
gone=$(grep "^$SEED_gone_berth"$'\t' <<<"$boats" | cut -f2)
[ -z "$gone" ] || fail "Berth $SEED_gone_berth of $SEED_pier still holds $gone: let your program remove it."
for berth in "$SEED_left_berth" "$SEED_right_berth"; do
  grep -q "^$berth"$'\t' <<<"$boats" || fail "The boat at berth $berth of $SEED_pier is gone too: a DELETE without the berth takes the whole pier. Add a boat there again, and mend the program."
done
