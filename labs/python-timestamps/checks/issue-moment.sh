last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
key=$(cat /proc/sys/kernel/random/uuid)
cql "INSERT INTO port.papers (id, title) VALUES ($key, 'moment')"

program_env=(TZ=Pacific/Auckland)
program papers issue "$key" 2026-03-29T01:30:00+05:30
issued=$(cql_value "SELECT toUnixTimestamp(issued) FROM port.papers WHERE id = $key; DELETE FROM port.papers WHERE id = $key")
[ "$program_exit" = 0 ] ||
  fail "\`python main.py issue $key 2026-03-29T01:30:00+05:30\` ends with exit code $program_exit: “$(last_line)”."
[ "$issued" != null ] || fail "\`issue\` has run for a paper, and its column issued is still null."
minutes=$(((issued - 1774728000000) / 60000))
[ "$issued" = 1774728000000 ] ||
  fail "1:30 with the offset +05:30 is 20:00 UTC the day before. With TZ=Pacific/Auckland the table holds a moment that is $minutes minutes off."
