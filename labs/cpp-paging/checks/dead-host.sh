program_env=(SCYLLA_URI=127.0.0.1:1)
program merge "$SEED_hut" "$SEED_site"
said=$(sed '/^=====/,$d' <<<"$program_err")
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, merge ends with exit code 0, as if everything had worked." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, merge does not end within 10 seconds." ;;
esac
[ -n "$said" ] || fail "With SCYLLA_URI=127.0.0.1:1 merge ends with code $program_exit, but prints nothing on standard error."
