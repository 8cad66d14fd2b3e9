pier=check-$RANDOM$RANDOM owner=owner-$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE pier = '"'$pier'"'"' EXIT
program owners add "$pier" 1 Auk "$owner"
[ "$program_exit" = 0 ] ||
  fail "owners add ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
stored=$(cql_value "SELECT owner FROM marina.boats WHERE pier = '$pier' AND berth = 1")
[ "$stored" = "$owner" ] ||
  fail "The check added a boat of $owner with owners add; in marina.boats its owner is ${stored:-not there}."
