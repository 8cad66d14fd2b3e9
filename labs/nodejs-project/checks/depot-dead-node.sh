program_env=(SCYLLA_URI=127.0.0.1:1) program_seconds=5
program depot report quay
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, depot ends with exit code 0, as if all were well." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, depot does not end within 5 seconds." ;;
esac
[ -n "$program_err" ] ||
  fail "With SCYLLA_URI=127.0.0.1:1 depot ends with code $program_exit, but says nothing on standard error."
