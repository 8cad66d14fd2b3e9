boat=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE name = '"'$boat'"'"' EXIT
cql "UPDATE marina.boats SET photos = {'mast': 0x00ff00} WHERE name = '$boat'" 2>/dev/null ||
  fail "The column photos of marina.boats takes no picture; it should be a map<text, blob>."
program photos get-photo "$boat" rudder "$boat.png"
[ "$program_exit" != 0 ] || fail "The boat has no view rudder, but photos get-photo ends with exit code 0, as if it had found one."
ask_workspace runner "lab-program file photos $boat.png"
[ "$answer_exit" != 0 ] || fail "The boat has no view rudder; photos get-photo says so, but it has written a file all the same."
