last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship="Mary's Dream $RANDOM"
quoted=${ship//\'/\'\'}
trap 'cql "DELETE FROM port.crew WHERE ship = '\''$quoted'\''"' EXIT
cql "INSERT INTO port.crew (ship, name, role) VALUES ('$quoted', 'Bo', 'pilot')"

program crew list "$ship"
[ "$program_exit" = 0 ] ||
  fail "\`python main.py list \"$ship\"\` ends with exit code $program_exit: “$(last_line)”. Pass a name that may contain a quote as a parameter."
[ "$program_out" = $'Bo\tpilot' ] ||
  fail "A pilot called Bo is on the ship $ship, and the program prints “${program_out//$'\n'/ / }”."
