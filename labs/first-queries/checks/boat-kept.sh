row=$(cql "SELECT boat, owner, phone FROM harbour.boats WHERE boat = '$SEED_boat'" 2>/dev/null) ||
  fail "The table harbour.boats cannot be read any more."
[ -n "$row" ] || fail "The row of $SEED_boat has been deleted, and its owner and phone with it."
owner=$(cut -f2 <<<"$row") phone=$(cut -f3 <<<"$row")
[ "$owner" = "$SEED_boat_owner" ] ||
  fail "The owner of $SEED_boat is $owner; it should still be $SEED_boat_owner. An UPDATE changes only the columns that it sets."
[ "$phone" = "555-$SEED_boat_phone" ] ||
  fail "The phone of $SEED_boat is $phone; it should still be 555-$SEED_boat_phone. An UPDATE changes only the columns that it sets."
