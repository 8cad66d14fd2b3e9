boat=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.visits WHERE boat = '"'$boat'"'" 2>/dev/null' EXIT
cql "INSERT INTO marina.visits (boat, day, pier, berth) VALUES ('$boat', '2025-06-30', 'east', 4)" 2>/dev/null ||
  fail "The table marina.visits cannot be written to: it is missing, or one of its columns boat, day, pier and berth."
program visits init
[ "$program_exit" = 0 ] ||
  fail "The table marina.visits exists, and visits init ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
left=$(cql_value "SELECT day FROM marina.visits WHERE boat = '$boat'" 2>/dev/null)
[ "$left" = 2025-06-30 ] || fail "The check stored a visit and called visits init; afterwards the visit is gone."
