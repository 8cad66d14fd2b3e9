pier=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina_three.boats WHERE pier = '"'$pier'"'; DELETE FROM marina.boats WHERE pier = '"'$pier'"'"' EXIT
program_env=(MARINA_KEYSPACE=marina_three)
program berths add "$pier" 7 Auk 510
[ "$program_exit" != 0 ] ||
  fail "In marina_three, where one replica of three can answer, berths add stores a boat and ends with exit code 0. At QUORUM two replicas have to answer, so the write should fail."
level=$(grep -owE 'ALL|TWO|THREE|EACH_QUORUM|ANY' <<<"$program_err" | head -1)
[ -z "$level" ] || fail "berths writes at the consistency level $level; it should be QUORUM."
program_env=(MARINA_KEYSPACE=marina)
program berths add "$pier" 7 Auk 510
[ "$program_exit" = 0 ] ||
  fail "berths add fails in the keyspace marina too, where its one replica answers: \"$(tail -n 1 <<<"$program_err")\"."
