program yard find A two
[ "$program_exit" != 0 ] ||
  fail "\"two\" is not a slot number, but yard find A two ends with exit code 0 and prints \"${program_out:0:80}\"."
[ -n "$program_err" ] || fail "yard find A two ends with code $program_exit, but prints nothing to standard error."
