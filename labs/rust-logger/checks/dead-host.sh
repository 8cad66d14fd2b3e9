program_env=(SCYLLA_URI=127.0.0.1:1)
program logger range "$SEED_device" 2026-11-24T00:00:00Z 2026-11-25T00:00:00Z
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, logger ends with exit code 0, as if all were well." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, logger does not end within 10 seconds." ;;
esac
[ -n "$program_err" ] || fail "With SCYLLA_URI=127.0.0.1:1 logger ends with code $program_exit, but says nothing on standard error."
