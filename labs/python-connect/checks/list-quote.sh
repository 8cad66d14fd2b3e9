ship="Mary's Dream $RANDOM"
quoted=${ship//\'/\'\'}
trap 'cql "DELETE FROM port.crew WHERE ship = '\''$quoted'\''"' EXIT
cql "INSERT INTO port.crew (ship, name, role) VALUES ('$quoted', 'Bo', 'pilot')"

program crew list "$ship"
[ "$program_exit" = 0 ] ||
  fail "\`python main.py list \"$ship\"\` ends with an error, because the name holds a quote: ${program_err##*$'\n'} Hand the name over as a parameter."
[ "$program_out" = $'Bo\tpilot' ] ||
  fail "One pilot called Bo is on the ship $ship, and the program prints “${program_out//$'\n'/ / }”."
