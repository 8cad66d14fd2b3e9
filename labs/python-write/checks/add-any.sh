last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship=check-$RANDOM$RANDOM

program crew add "$ship" "Siobhán O'Neill" "ship's cook"
rows=$(cql "SELECT name, role FROM port.crew WHERE ship = '$ship'; DELETE FROM port.crew WHERE ship = '$ship'")
[ "$program_exit" = 0 ] ||
  fail "\`python main.py add $ship \"Siobhán O'Neill\" \"ship's cook\"\` ends with exit code $program_exit: “$(last_line)”."
[ -n "$rows" ] ||
  fail "\`python main.py add $ship \"Siobhán O'Neill\" \"ship's cook\"\` writes no row for the ship $ship."
[ "$rows" = $'Siobhán O\'Neill\tship\'s cook' ] ||
  fail "After Siobhán O'Neill was added as ship's cook, the crew is “${rows//$'\t'/, }”. Name and role should be stored as they were given."
