row=$(cql "SELECT name, length_cm FROM marina.boats WHERE pier = '$SEED_pier' AND berth = $SEED_berth" 2>/dev/null) ||
  fail "The table marina.boats cannot be read any more."
[ -n "$row" ] || fail "There is no boat at berth $SEED_berth of $SEED_pier yet: let your program add it."
name=$(cut -f1 <<<"$row") length=$(cut -f2 <<<"$row")
[ "$name" = "$SEED_boat" ] || fail "At berth $SEED_berth of $SEED_pier there is a boat called $name; it should be $SEED_boat."
[ "$length" = "$SEED_length" ] || fail "$SEED_boat is $length cm long in the table; it should be $SEED_length cm."
