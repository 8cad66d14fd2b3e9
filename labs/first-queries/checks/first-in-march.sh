answer=$(cql_value "SELECT answer FROM harbour.answers WHERE question = 'first-in-march'" 2>/dev/null) ||
  fail "The table harbour.answers cannot be read any more."
case $answer in
  "$SEED_march") ;;
  '') fail "There is no answer to first-in-march in harbour.answers yet." ;;
  null) fail "There is a row for first-in-march, but its answer is null." ;;
  $((SEED_march + 37))) fail "The answer is $answer, which is the last call of $SEED_ship in March: the newest comes first unless you turn the order round." ;;
  $((SEED_march - 29))) fail "The answer is $answer, which $SEED_ship unloaded in February: the lower bound lets an earlier call in." ;;
  $((SEED_march + 41))) fail "The answer is $answer, which $SEED_ship unloaded on 1 April: the upper bound lets a later call in." ;;
  $((SEED_march + 7))) fail "The answer is $answer, which $SEED_ship unloaded on its first call of the year, in January; bounds of arrived leave March alone." ;;
  $((SEED_march + 47))) fail "The answer is $answer, which $SEED_ship unloaded on its newest call, in May; bounds of arrived leave March alone." ;;
  *) fail "The answer is $answer; it should be the tonnes of the first call of $SEED_ship in March 2026." ;;
esac
