ghost="${SEED_boat}0"
row=$(cql "SELECT boat, berth FROM harbour.boats WHERE boat = '$ghost'" 2>/dev/null) ||
  fail "The table harbour.boats cannot be read any more."
[ -z "$row" ] ||
  fail "The row of $ghost is still there, although there is no such boat. A row leaves with a DELETE that names its key."
