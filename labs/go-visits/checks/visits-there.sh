rows=$(cql "SELECT day, pier, berth FROM marina.visits WHERE boat = '$SEED_visitor'" 2>/dev/null) ||
  fail "The visits of $SEED_visitor cannot be read: the table marina.visits is missing, or one of its four columns."
[ -n "$rows" ] || fail "marina.visits holds no visit of $SEED_visitor yet."
for day in "2026-11-$SEED_first_day" "2026-11-$SEED_third_day"; do
  place=$(grep "^$day" <<<"$rows" | cut -f2,3 | tr '\t' ' ')
  [ -n "$place" ] || fail "The visit of $SEED_visitor on $day is not in marina.visits."
  [ "$place" = "$SEED_pier $SEED_berth" ] ||
    fail "On $day $SEED_visitor was at $place according to the table; it should be $SEED_pier $SEED_berth."
done
if grep -q "^2026-11-$SEED_second_day" <<<"$rows"; then
  fail "The visit of $SEED_visitor on 2026-11-$SEED_second_day was cancelled, and is still in marina.visits."
fi
