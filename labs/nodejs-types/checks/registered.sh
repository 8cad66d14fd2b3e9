rows=$(cql "SELECT what, tag, found FROM lost.items WHERE station = '$SEED_station'" 2>/dev/null) ||
  fail "The table lost.items cannot be read any more."
rows=$(awk -F '\t' -v what="$SEED_what" '$1 == what' <<<"$rows")
[ -n "$rows" ] || fail "There is no $SEED_what among the items of $SEED_station yet: let your program register it."
tagged=$(awk -F '\t' -v tag="t$SEED_head$SEED_tail" '"t" $2 == tag' <<<"$rows")
[ -n "$tagged" ] ||
  fail "A $SEED_what exists with the tag $(head -n 1 <<<"$rows" | cut -f2); its tag should be $SEED_head$SEED_tail, to the last digit."
grep -qv $'\tnull$' <<<"$tagged" ||
  fail "The $SEED_what is registered, but its column found is null; it should hold the day on which it was found."
