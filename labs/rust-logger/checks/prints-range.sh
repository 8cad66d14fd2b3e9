device=$(cat /proc/sys/kernel/random/uuid)
empty=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM fast_logger.temperature WHERE device = $device"' EXIT
inserts=
for reading in '12:00:00+0000 -20' '12:10:00+0000 -19' '12:10:00.250+0000 0' '12:20:00+0000 -18' '12:30:00+0000 -17'; do
  inserts+="INSERT INTO fast_logger.temperature (device, time, temperature) VALUES ($device, '2026-03-01 ${reading% *}', ${reading#* }); "
done
cql "$inserts"

# range_is <device> <from> <to> <JSON>
range_is() {
  program logger range "$1" "2026-03-01T$2Z" "2026-03-01T$3Z"
  [ "$program_exit" = 0 ] ||
    fail "logger range ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
  # Three spellings of one moment: without a fraction, with a fraction, with an offset of zero.
  printed=$(jq -c 'map({time: (.time | sub("\\+00:00$"; "Z") | sub("\\.0+Z$"; "Z") | sub("(?<ms>\\.[0-9]{3})0+Z$"; "\(.ms)Z")), temperature})' <<<"$program_out" 2>/dev/null) ||
    fail "logger range prints \"${program_out:0:100}\"; it should print a JSON array of objects with time and temperature."
  [ "$printed" = "$4" ] ||
    fail "Of readings at 12:00, 12:10, a quarter of a second later, 12:20 and 12:30, logger range from $2 to $3 prints ${printed:0:300}; it should print $4."
}
range_is "$device" 12:10:00 12:20:00 '[{"time":"2026-03-01T12:10:00Z","temperature":-19},{"time":"2026-03-01T12:10:00.250Z","temperature":0}]'
range_is "$empty" 12:00:00 13:00:00 '[]'
