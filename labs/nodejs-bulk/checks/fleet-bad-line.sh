base=$((RANDOM % 9000 + 1000))
trap 'cql "DELETE FROM bikes.fleet WHERE bike IN (7200${base}0000000001, 7200${base}0000000002, 7200${base}0000000003)"' EXIT
program_in="7200${base}0000000001,quay,50
7200${base}0000000002,quay,full
7200${base}0000000003,quay,70"
program fleet
[ "$program_exit" != 0 ] ||
  fail "One of three lines says full where a number should be; it cannot be stored, but fleet ends with exit code 0 and says \"$(head -n 1 <<<"$program_out")\"."
[ -n "$program_err" ] || fail "When a line cannot be stored, fleet ends with code $program_exit, but says nothing on standard error."
