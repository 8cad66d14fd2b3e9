ids=$(cql "SELECT id FROM lost.items WHERE station = '$SEED_station'" 2>/dev/null) ||
  fail "The table lost.items cannot be read any more."
! grep -qi "$SEED_broken" <<<"$ids" ||
  fail "The item $SEED_broken is still among those of $SEED_station: let your program discard it."
for id in "$SEED_owned" 33333333-3333-4333-8333-333333333333; do
  grep -qi "$id" <<<"$ids" ||
    fail "The item $id of $SEED_station is gone too: a DELETE without the id removes the whole station. Put the item back, and fix the program."
done
