ghost="${SEED_boat}0"
row=$(cql "SELECT boat, berth FROM harbour.boats WHERE boat = '$ghost'" 2>/dev/null) ||
  fail "The table harbour.boats cannot be read any more."
[ -z "$row" ] ||
  fail "The row of $ghost still exists, although there is no such boat. Delete it with a DELETE that names its key."
