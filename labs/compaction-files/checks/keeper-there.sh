phone=$(cql_value "SELECT phone FROM quay.crew WHERE person = '$SEED_keeper'" 2>/dev/null) ||
  fail "The table quay.crew can no longer be read. It should lose one row, not all of them."
case $phone in
  "$SEED_keeper_phone") ;;
  '' | null) fail "The row of $SEED_keeper is gone too. Write it back with the phone $SEED_keeper_phone, and erase only $SEED_person." ;;
  *) fail "The phone of $SEED_keeper is $phone; it should still be $SEED_keeper_phone." ;;
esac
