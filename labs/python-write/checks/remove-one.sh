last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship=check-$RANDOM$RANDOM
cql "INSERT INTO port.crew (ship, name, role) VALUES ('$ship', 'Ada D''Arcy', 'mate');
  INSERT INTO port.crew (ship, name, role) VALUES ('$ship', 'Ben', 'mate')"

program crew remove "$ship" "Ada D'Arcy"
rows=$(cql "SELECT name FROM port.crew WHERE ship = '$ship'; DELETE FROM port.crew WHERE ship = '$ship'")
[ "$program_exit" = 0 ] ||
  fail "\`python main.py remove $ship \"Ada D'Arcy\"\` ends with exit code $program_exit: “$(last_line)”."
case $rows in
  Ben) ;;
  '') fail "The program should have removed Ada D'Arcy, and Ben is gone too. The WHERE of the DELETE should name the ship and the person." ;;
  *) fail "The program should have removed Ada D'Arcy from a ship with two people; these are still on board: ${rows//$'\n'/, }." ;;
esac
