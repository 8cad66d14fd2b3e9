program_env=(SCYLLA_URI=127.0.0.1:1)
program berths list north
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, berths ends with exit code 0, as if everything had worked." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, berths does not end within 10 seconds." ;;
esac
[ -n "$program_err" ] || fail "With SCYLLA_URI=127.0.0.1:1 berths ends with code $program_exit, but says nothing on standard error."
