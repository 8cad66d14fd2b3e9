device=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM fast_logger.temperature WHERE device = $device"' EXIT
program_in=$'2026-03-01T12:00:00Z,-32768\n2026-03-01T12:00:00.250Z,0\n2026-03-01T12:00:01Z,32767'
program logger log "$device"
[ "$program_exit" = 0 ] ||
  fail "logger log ends with code $program_exit for three correct readings: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
stored=$(cql "SELECT temperature FROM fast_logger.temperature WHERE device = $device ORDER BY time ASC" | xargs)
[ "$stored" = "-32768 0 32767" ] ||
  fail "The check logged -32768, 0 a quarter of a second later, and 32767; the table holds ${stored:-nothing}."
