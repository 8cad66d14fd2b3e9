link=$(cql_value "SELECT link FROM vault.resets WHERE account = '$SEED_keeper'" 2>/dev/null) ||
  fail "The table vault.resets cannot be read any more. It should lose one expired link, not all of its rows."
case $link in
  "$SEED_keeper_link") ;;
  '' | null) fail "The link of $SEED_keeper is gone too, although it was valid. Write $SEED_keeper_link back; then get only the expired link off the disk." ;;
  *) fail "The link of $SEED_keeper is $link; it should still be $SEED_keeper_link." ;;
esac
