station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM bikes.rentals WHERE station = '"'$station'"'"' EXIT
inserts=
for n in 1 2 3 4 5 6 7; do inserts+="INSERT INTO bikes.rentals (station, rental, minutes) VALUES ('$station', 64000000000000001$n, 5);"; done
cql "$inserts"
program rides more "$station" 3
[ "$program_exit" = 0 ] || fail "rides more ends with code $program_exit: \"$(head -n 1 <<<"$program_err")\"."
list=$(workspace "node -e 'console.log(JSON.stringify(JSON.parse(process.argv[1]).rentals))' $(printf %q "$program_out")" 2>/dev/null) ||
  fail "rides more prints \"${program_out:0:100}\", which is not one JSON object."
[ "$list" = '["640000000000000011","640000000000000012","640000000000000013"]' ] ||
  fail "For a station with the rentals 640000000000000011 to 640000000000000017 and pages of 3, rentals is ${list:0:110}; it should hold the first three, as strings."
