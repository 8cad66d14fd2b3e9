last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM port.logbook WHERE ship = '\''$ship'\''"' EXIT
program_in='{"at": "2026-03-29T12:30:00+13:00", "entry": "Passed O'\''Brien'\''s light — Straße", "tags": ["weather", "crew"]}
{"at": "2026-03-28T20:00:00-03:00", "entry": "no tags"}'
program_env=(TZ=America/New_York)

program logbook load "$ship"
[ "$program_exit" = 0 ] || fail "Loading two entries ends with the code $program_exit: “$(last_line)”."
rows=$(cql "SELECT toUnixTimestamp(at), entry, tags FROM port.logbook WHERE ship = '$ship'")
expected=$'1774740600000\tPassed O\'Brien\'s light — Straße\t{\'crew\', \'weather\'}\n1774738800000\tno tags\tnull'
[ -n "$rows" ] || fail "Two entries were loaded, and port.logbook has none for the ship."
[ "$(wc -l <<<"$rows")" = 2 ] || fail "Two entries were loaded, and port.logbook has $(wc -l <<<"$rows") for the ship."
[ "$(cut -f1 <<<"$rows")" = "$(cut -f1 <<<"$expected")" ] ||
  fail "Two entries were loaded with TZ=America/New_York; 12:30 with the offset +13:00 is 23:30 UTC the day before, and the table holds another moment."
[ "$rows" = "$expected" ] ||
  fail "Two entries were loaded, and the table holds “$(cut -f2,3 <<<"$rows" | tr '\t\n' ' /')” in place of “$(cut -f2,3 <<<"$expected" | tr '\t\n' ' /')”."
