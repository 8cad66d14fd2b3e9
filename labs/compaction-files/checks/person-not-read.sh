row=$(cql "SELECT person, phone FROM quay.crew WHERE person = '$SEED_person'" 2>/dev/null) ||
  fail "The table quay.crew can no longer be read. It should lose one row, not all of them."
[ -z "$row" ] || fail "A query still shows the row of $SEED_person. DELETE it by its key."
