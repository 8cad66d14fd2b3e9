boat=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE name = '"'$boat'"'"' EXIT
cql "UPDATE marina.boats SET photos = {'mast': 0x00ff00} WHERE name = '$boat'" 2>/dev/null ||
  fail "The column photos of marina.boats takes no picture; it should be a map<text, blob>."
program photos paint "$boat" stern.png
program photos add-photo "$boat" stern stern.png
[ "$program_exit" = 0 ] ||
  fail "photos add-photo ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
views=$(cql_value "SELECT photos FROM marina.boats WHERE name = '$boat'" | grep -oE "'[a-z]+':" | tr -d "':" | xargs)
case $views in
  'mast stern') ;;
  mast | '') fail "After add-photo with the view stern, a boat that had the view mast has ${views:-no view}; stern is not there." ;;
  stern) fail "A boat had the view mast. After add-photo with the view stern it has stern alone: the program wrote a new map over the old one." ;;
  *) fail "A boat had the view mast. After add-photo with the view stern it has $views; it should have both." ;;
esac
