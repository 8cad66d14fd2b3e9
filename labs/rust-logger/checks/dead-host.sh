# ends_badly <command> [argument…]  fails unless logger ends with an error when nothing listens at the node's address.
ends_badly() {
  program_env=(SCYLLA_URI=127.0.0.1:1)
  program_in='2026-11-24T00:00:00Z,-22'
  program logger "$@"
  case $program_exit in
    0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, logger $1 ends with exit code 0, as if everything had worked." ;;
    124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, logger $1 does not exit within 10 seconds." ;;
  esac
  [ -n "$program_err" ] || fail "With SCYLLA_URI=127.0.0.1:1 logger $1 ends with code $program_exit, but prints nothing to standard error."
}
ends_badly range "$SEED_device" 2026-11-24T00:00:00Z 2026-11-25T00:00:00Z
ends_badly log "$SEED_device"
