row=$(cql "SELECT boat, berth, owner FROM $SEED_keyspace.boats WHERE boat = '$SEED_boat'" 2>/dev/null) ||
  fail "The table $SEED_keyspace.boats cannot be read by boat yet."
[ -n "$row" ] || fail "There is no row for $SEED_boat in $SEED_keyspace.boats yet."
row=${row%%$'\n'*}
berth=$(cut -f2 <<<"$row") owner=$(cut -f3 <<<"$row")
[ "$berth" = "$SEED_berth" ] || fail "The row of $SEED_boat says berth $berth; it should be $SEED_berth."
[ "$owner" = "$SEED_owner" ] || fail "The row of $SEED_boat says owner $owner; it should be $SEED_owner."
