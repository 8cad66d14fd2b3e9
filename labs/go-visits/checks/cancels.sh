boat=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.visits WHERE boat = '"'$boat'"'" 2>/dev/null' EXIT
cql "INSERT INTO marina.visits (boat, day, pier, berth) VALUES ('$boat', '2025-06-30', 'east', 4);
INSERT INTO marina.visits (boat, day, pier, berth) VALUES ('$boat', '2025-12-01', 'west', 8)" 2>/dev/null ||
  fail "The table marina.visits takes no visit: it is missing, or one of its columns boat, day, pier and berth."
program visits cancel "$boat" 2025-06-30
[ "$program_exit" = 0 ] ||
  fail "visits cancel ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
left=$(cql "SELECT day FROM marina.visits WHERE boat = '$boat'" | xargs)
case $left in
  2025-12-01) ;;
  '') fail "The check cancelled one of two visits of a boat; afterwards both are gone." ;;
  *) fail "The check cancelled the visit of 2025-06-30; afterwards the boat has the visits $left." ;;
esac
