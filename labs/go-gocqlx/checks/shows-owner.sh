pier=check-$RANDOM$RANDOM owner=owner-$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE pier = '"'$pier'"'"' EXIT
cql "INSERT INTO marina.boats (pier, berth, name, owner) VALUES ('$pier', 1, 'Auk', '$owner')"
program owners list "$pier"
[ "$program_exit" = 0 ] ||
  fail "owners list ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
grep -qF "owner: $owner" <<<"$program_out" ||
  fail "A boat in marina.boats belongs to $owner; owners list prints \"${program_out%%$'\n'*}\"."
