program_env=(SCYLLA_URI=127.0.0.1:1)
program survey lyra
said=$(sed '/^=====/,$d' <<<"$program_err")
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, survey ends with exit code 0: the future had an error, and the program did not ask for it." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, survey does not end within 10 seconds." ;;
esac
[ -n "$said" ] || fail "With SCYLLA_URI=127.0.0.1:1 survey ends with code $program_exit, but prints nothing on standard error."
