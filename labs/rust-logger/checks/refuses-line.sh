device=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM fast_logger.temperature WHERE device = $device"' EXIT
for line in '2026-03-01T12:00:01Z,40000' 'yesterday,-18'; do
  program_in=$'2026-03-01T12:00:00Z,-18\n'$line
  program logger log "$device"
  [ "$program_exit" != 0 ] ||
    fail "The line \"$line\" is not a reading, but logger log ends with exit code 0, as if it had been stored."
done
