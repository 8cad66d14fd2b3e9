program_env=(SCYLLA_URI=127.0.0.1:1)
program_in='A 1'
program gate
case $program_exit in
  0) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, gate ends with exit code 0, as if everything had worked." ;;
  124) fail "With SCYLLA_URI=127.0.0.1:1, where nothing listens, gate does not exit within 10 seconds." ;;
esac
[ -n "$program_err" ] || fail "With SCYLLA_URI=127.0.0.1:1 gate ends with code $program_exit, but prints nothing to standard error."
