row=$(cql "SELECT person, phone FROM quay.crew WHERE person = '$SEED_person'" 2>/dev/null) ||
  fail "The table quay.crew cannot be read any more. It should lose one row, not go as a whole."
[ -z "$row" ] || fail "A query still shows the row of $SEED_person. A DELETE with the row's key takes it out of all answers."
