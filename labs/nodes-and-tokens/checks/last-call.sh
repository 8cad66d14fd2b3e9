answer=$(cql_value "SELECT answer FROM harbour.answers WHERE question = 'last-call'" 2>/dev/null) ||
  fail "The table harbour.answers cannot be read any more. Start the lab again to get it back."
case $answer in
  "$SEED_last_berth") ;;
  '') fail "There is no row with the question last-call in harbour.answers yet." ;;
  null) fail "The row for last-call is there, but its answer is null." ;;
  "$SEED_first_berth") fail "The answer is $answer, the berth of the oldest call of $SEED_ship. The newest call is the first row, not the last." ;;
  "$SEED_middle_berth") fail "The answer is $answer, the berth of an earlier call of $SEED_ship. The newest call is the first row." ;;
  *) fail "The answer is $answer; it should be the berth of the most recent call of $SEED_ship." ;;
esac
