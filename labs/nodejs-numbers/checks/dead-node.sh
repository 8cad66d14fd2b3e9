program_env=(SCYLLA_URI=127.0.0.1:1) program_seconds=5
program scales demo 11111111-1111-4111-8111-111111111111 410
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, scales ends with exit code 0, as if all were well." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, scales does not end within 5 seconds." ;;
esac
[ -n "$program_err" ] ||
  fail "With SCYLLA_URI=127.0.0.1:1 scales ends with code $program_exit, but says nothing on standard error."
