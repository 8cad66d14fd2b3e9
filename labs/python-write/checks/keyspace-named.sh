keyspace=test$RANDOM
program_env=(CREW_KEYSPACE=$keyspace)
program crew list Aurora
[ "$program_exit" != 0 ] ||
  fail "With CREW_KEYSPACE=$keyspace, a keyspace that does not exist, the program ends with exit code 0. It should use the keyspace that this variable names."
case $program_err in
  *"$keyspace"*) ;;
  *) fail "With CREW_KEYSPACE=$keyspace, a keyspace that does not exist, the program prints “${program_err:0:120}”. The node is up: connect without a keyspace, then call set_keyspace." ;;
esac
# “does not exist” is the node's own message; a program may put it into other words.
grep -qiE "exist|no (such )?keyspace|unknown|not found|missing" <<<"$program_err" ||
  fail "With CREW_KEYSPACE=$keyspace the program prints “${program_err:0:120}”, as if the node were down. Connect without a keyspace, then call set_keyspace."
