# A row there should have three replicas and one can answer: ONE reads it, QUORUM needs two.
program_env=(MARINA_KEYSPACE=marina_three)
program berths list north
[ "$program_exit" != 0 ] ||
  fail "In marina_three, where one replica of three can answer, berths list prints \"${program_out%%$'\n'*}\" and ends with exit code 0. At QUORUM two replicas have to answer, so the read should fail."
level=$(grep -owE 'ALL|TWO|THREE|EACH_QUORUM|SERIAL|LOCAL_SERIAL' <<<"$program_err" | head -1)
[ -z "$level" ] || fail "berths reads at the consistency level $level; it should be QUORUM."
program_env=(MARINA_KEYSPACE=marina)
program berths list north
[ "$program_exit" = 0 ] ||
  fail "berths list north fails in the keyspace marina too, where its one replica answers: \"$(tail -n 1 <<<"$program_err")\"."
