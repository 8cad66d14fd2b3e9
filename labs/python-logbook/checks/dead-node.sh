program_env=(SCYLLA_URI=127.0.0.1:1)
program logbook last nowhere 1
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where no node listens, the program ends with exit code 0." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where no node listens, the program still runs after ten seconds." ;;
esac
case $program_err in
  *Traceback*) fail "With SCYLLA_URI=127.0.0.1:1 the program prints a traceback. Catch the exception and print one sentence instead." ;;
  *127.0.0.1:1*) ;;
  *) fail "With SCYLLA_URI=127.0.0.1:1 standard error holds “${program_err:0:100}”; it should name the address that does not answer." ;;
esac
