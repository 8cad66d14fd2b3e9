program_env=(SCYLLA_URI=127.0.0.1:1)
program crew list Aurora
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where no node listens, the program ends with exit code 0. Whoever started it would believe that all went well." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where no node listens, the program is still running after ten seconds." ;;
esac
