device=$(cat /proc/sys/kernel/random/uuid)
empty=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM cold_store.doors WHERE device = $device"' EXIT
cql "INSERT INTO cold_store.doors (device, time, open) VALUES ($device, '2026-03-01 12:00:00+0000', false)
; INSERT INTO cold_store.doors (device, time, open) VALUES ($device, '2026-03-01 12:00:07+0000', true)
; INSERT INTO cold_store.doors (device, time, open) VALUES ($device, '2026-02-28 23:59:59+0000', false)"

# last_is <device> <JSON> <what the door is like>
last_is() {
  program doors last "$1"
  [ "$program_exit" = 0 ] ||
    fail "doors last for $3 ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
  printed=$(jq -cS . <<<"$program_out" 2>/dev/null) ||
    fail "For $3, doors last prints \"${program_out:0:80}\", which is not JSON."
  [ "$printed" = "$2" ] || fail "For $3, doors last prints ${printed:-nothing}; it should print $2."
}
last_is "$device" '{"open":true,"time":"2026-03-01T12:00:07Z"}' "a door with three events, the newest of them open at 2026-03-01T12:00:07Z,"
last_is "$empty" null "a door without events"
