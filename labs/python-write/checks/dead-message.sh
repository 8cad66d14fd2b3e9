program_env=(SCYLLA_URI=127.0.0.1:1)
program crew list Aurora
case $program_err in
  *Traceback*) fail "With SCYLLA_URI=127.0.0.1:1 the program prints a traceback. Catch the exception and print a message instead." ;;
  *127.0.0.1:1*) ;;
  '') fail "With SCYLLA_URI=127.0.0.1:1 the program prints nothing to standard error. Say there which address does not answer." ;;
  *) fail "The message “${program_err//$'\n'/ }” does not contain the address 127.0.0.1:1, so its reader cannot tell where to look." ;;
esac
