phone=$(cql_value "SELECT phone FROM quay.crew WHERE person = '$SEED_keeper'" 2>/dev/null) ||
  fail "The table quay.crew cannot be read any more. It should lose one row, not go as a whole."
case $phone in
  "$SEED_keeper_phone") ;;
  '' | null) fail "The row of $SEED_keeper is gone too. Write it back with the phone $SEED_keeper_phone, and erase $SEED_person alone." ;;
  *) fail "The phone of $SEED_keeper is $phone; it should still be $SEED_keeper_phone." ;;
esac
