answer=$(cql_value "SELECT answer FROM harbour.answers WHERE question = 'first-in-march'" 2>/dev/null) ||
  fail "The table harbour.answers cannot be read any more."
case $answer in
  "$SEED_march") ;;
  '') fail "There is no row with the question first-in-march in harbour.answers yet." ;;
  null) fail "The row for first-in-march is there, but its answer is null." ;;
  $((SEED_march + 37))) fail "The answer is $answer, which $SEED_ship unloaded on its last call in March. The newest call comes first unless you reverse the order." ;;
  $((SEED_march - 29))) fail "The answer is $answer, which $SEED_ship unloaded in February: the lower bound lets an earlier call in." ;;
  $((SEED_march + 41))) fail "The answer is $answer, which $SEED_ship unloaded on 1 April: the upper bound lets a later call in." ;;
  $((SEED_march + 7))) fail "The answer is $answer, which $SEED_ship unloaded on its first call of the year, in January. Restrict arrived to March." ;;
  $((SEED_march + 47))) fail "The answer is $answer, which $SEED_ship unloaded on its most recent call, in May. Restrict arrived to March." ;;
  *) fail "The answer is $answer; it should be the tonnes that $SEED_ship unloaded on its first call in March 2026." ;;
esac
