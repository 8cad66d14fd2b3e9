program_env=(MARINA_KEYSPACE=system)
program tally north
case $program_exit in
  0) fail "With MARINA_KEYSPACE=system, where there is no table boats, tally prints \"${program_out%%$'\n'*}\" and ends with exit code 0. The error is still in the iterator: return what iter.Close() returns." ;;
  124) fail "With MARINA_KEYSPACE=system, where there is no table boats, tally does not end within 10 seconds." ;;
esac
