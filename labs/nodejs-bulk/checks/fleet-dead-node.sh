program_env=(SCYLLA_URI=127.0.0.1:1) program_seconds=5
program_in=730000000000000001,quay,50
program fleet
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, fleet ends with exit code 0, as if all were well." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, fleet does not end within 5 seconds." ;;
esac
[ -n "$program_err" ] ||
  fail "With SCYLLA_URI=127.0.0.1:1 fleet ends with code $program_exit, but says nothing on standard error."
