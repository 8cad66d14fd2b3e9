last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship="Mary's Dream $RANDOM"
quoted=${ship//\'/\'\'}
program_in=$'1,captain\'s chairs,2400\n2,"tins, with ""extra"" peas",990\n3,crème brûlée,12'

program unload load "$ship"
rows=$(cql "SELECT number, cargo, kg FROM port.containers WHERE ship = '$quoted'; DELETE FROM port.containers WHERE ship = '$quoted'")
[ "$program_exit" = 0 ] ||
  fail "Loading captain's chairs for the ship $ship ends with an error: “$(last_line)”."
[ -n "$rows" ] || fail "After three containers were loaded, the table has none for the ship $ship."
expected=$'1\tcaptain\'s chairs\t2400\n2\ttins, with "extra" peas\t990\n3\tcrème brûlée\t12'
while IFS= read -r line; do
  grep -qxF -- "$line" <<<"$rows" ||
    fail "The list has “${line//$'\t'/, }”, and the table has “$(sed -n "/^${line%%$'\t'*}\t/s/\t/, /gp" <<<"$rows")”."
done <<<"$expected"
