# Three copies are wanted there and one can be reached: ONE reads it, QUORUM needs two.
program_env=(MARINA_KEYSPACE=marina_three)
program tally north
if grep -qE '(^|[^0-9])1 boats' <<<"$program_out"; then
  fail "In marina_three, where one copy of three can be reached, tally prints \"${program_out%%$'\n'*}\". At QUORUM two copies have to answer, so the read should fail."
fi
program_env=(MARINA_KEYSPACE=marina)
program tally north
[ "$program_exit" = 0 ] || fail "tally cannot read the pier north of marina: it ends with code $program_exit and \"$(tail -n 1 <<<"$program_err")\"."
