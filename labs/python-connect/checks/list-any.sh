last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM port.crew WHERE ship = '\''$ship'\''"' EXIT
cql "INSERT INTO port.crew (ship, name, role) VALUES ('$ship', 'Þóra Sæmundsdóttir', 'captain');
  INSERT INTO port.crew (ship, name, role) VALUES ('$ship', 'Aoife O''Neill', 'first mate')"
expected=$'Aoife O\'Neill\tfirst mate\nÞóra Sæmundsdóttir\tcaptain'

program crew list "$ship"
[ "$program_exit" = 0 ] ||
  fail "\`python main.py list $ship\` ends with exit code $program_exit: “$(last_line)”."
[ -n "$program_out" ] ||
  fail "The checker added two people to a ship called $ship, and \`python main.py list $ship\` prints nothing."
case $program_out in
  "$expected") ;;
  *'Ines Falk'*) fail "\`python main.py list $ship\` prints the crew of the Aurora. The ship should come from the command line." ;;
  *) fail "\`python main.py list $ship\` prints “${program_out//$'\n'/ / }”; it should print a line for each person: the name, a tab and the role." ;;
esac
