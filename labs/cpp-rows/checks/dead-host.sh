program_env=(SCYLLA_URI=127.0.0.1:1)
program stars find lyra Vega
said=$(sed '/^=====/,$d' <<<"$program_err")
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, stars ends with exit code 0, as if everything had worked." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, stars does not end within 10 seconds." ;;
esac
[ -n "$said" ] || fail "With SCYLLA_URI=127.0.0.1:1 stars ends with code $program_exit, but prints nothing on standard error."
