last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship=check-$RANDOM$RANDOM
photo=$(head -c 600 /dev/urandom | base64 -w0)
program_in='{"at": "2026-03-29T12:30:00+13:00", "entry": "Passed O'\''Brien'\''s light — Straße", "tags": ["weather", "crew"]}
{"at": "2026-03-28T20:00:00-03:00", "entry": "no tags", "photo": "'$photo'"}'
program_env=(TZ=America/New_York)

program logbook load "$ship"
rows=$(cql "SELECT toUnixTimestamp(at), entry, tags, photo FROM port.logbook WHERE ship = '$ship'; DELETE FROM port.logbook WHERE ship = '$ship'")
[ "$program_exit" = 0 ] || fail "Loading two entries ends with exit code $program_exit: “$(last_line)”."
[ -n "$rows" ] || fail "Two entries were loaded, and port.logbook has none for the ship."
[ "$(wc -l <<<"$rows")" = 2 ] || fail "Two entries were loaded, and port.logbook has $(wc -l <<<"$rows") for the ship."
[ "$(cut -f1 <<<"$rows")" = $'1774740600000\n1774738800000' ] ||
  fail "Two entries were loaded with TZ=America/New_York; 12:30 with the offset +13:00 is 23:30 UTC the day before, and the table holds another moment."
expected=$'Passed O\'Brien\'s light — Straße\t{\'crew\', \'weather\'}\nno tags\tnull'
[ "$(cut -f2,3 <<<"$rows")" = "$expected" ] ||
  fail "Two entries were loaded, and the table holds “$(cut -f2,3 <<<"$rows" | tr '\t\n' ' /')” in place of “$(tr '\t\n' ' /' <<<"$expected")”."
stored=$(tail -1 <<<"$rows" | cut -f4)
hex() { od -An -v -tx1 | tr -d ' \n'; }
[ "$stored" != "0x$(printf '%s' "$photo" | hex)" ] ||
  fail "The photo is stored as the letters of its base64. Decode them: the blob should hold the bytes."
[ "$stored" = "0x$(base64 -d <<<"$photo" | hex)" ] ||
  fail "An entry was loaded with a photo of 600 bytes, and the blob in the table is not these bytes."
