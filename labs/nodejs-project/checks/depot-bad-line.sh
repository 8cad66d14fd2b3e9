station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM bikes.rentals WHERE station = '"'$station'"'"' EXIT
for bad in '740000000000000002,soon' '74000000000000000x,12' '740000000000000002'; do
  program_in="740000000000000001,20
$bad
740000000000000003,30"
  program depot returns "$station"
  [ "$program_exit" != 0 ] ||
    fail "The line \"$bad\" is not a rental with its minutes, but depot returns ends with exit code 0."
  [ -n "$program_err" ] || fail "For the line \"$bad\" depot returns ends with code $program_exit, but says nothing on standard error."
  stored=$(cql "SELECT rental FROM bikes.rentals WHERE station = '$station'" | wc -l)
  [ "$stored" = 0 ] ||
    fail "One of three lines was \"$bad\"; depot returns stored $stored rentals of them. Check all lines before you write the first."
done
