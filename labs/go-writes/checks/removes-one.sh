pier=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE pier = '"'$pier'"'"' EXIT
cql "INSERT INTO marina.boats (pier, berth, name) VALUES ('$pier', 1, 'Auk');
INSERT INTO marina.boats (pier, berth, name) VALUES ('$pier', 2, 'Teal');
INSERT INTO marina.boats (pier, berth, name) VALUES ('$pier', 3, 'Rail')"
program berths remove "$pier" 2
[ "$program_exit" = 0 ] ||
  fail "berths remove ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
left=$(cql "SELECT berth FROM marina.boats WHERE pier = '$pier'" | xargs)
case $left in
  '1 3') ;;
  '1 2 3') fail "The check asked for berth 2 of a pier with three boats to be freed; afterwards all three are still there." ;;
  '') fail "The check asked for berth 2 of a pier with three boats to be freed; afterwards the whole pier is empty." ;;
  *) fail "The check asked for berth 2 of a pier with three boats to be freed; afterwards the berths $left are taken." ;;
esac
