row=$(cql "SELECT boat, owner, phone FROM harbour.boats WHERE boat = '$SEED_boat'" 2>/dev/null) ||
  fail "The table harbour.boats cannot be read any more."
[ -n "$row" ] || fail "The boat $SEED_boat has no row any more, and so no owner and no phone."
owner=$(cut -f2 <<<"$row") phone=$(cut -f3 <<<"$row")
[ "$owner" = "$SEED_boat_owner" ] ||
  fail "The owner of $SEED_boat is $owner; moving a boat should leave its owner $SEED_boat_owner as it was."
[ "$phone" = "555-$SEED_boat_phone" ] ||
  fail "The phone of $SEED_boat is $phone; moving a boat should leave its phone 555-$SEED_boat_phone as it was."
