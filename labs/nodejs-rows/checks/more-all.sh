station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM bikes.rentals WHERE station = '"'$station'"'"' EXIT
inserts=
for n in 1 2 3 4 5 6 7; do inserts+="INSERT INTO bikes.rentals (station, rental, minutes) VALUES ('$station', $n, 5);"; done
cql "$inserts"
seen= state=
for call in 1 2 3 4; do
  program rides more "$station" 3 ${state:+"$state"}
  [ "$program_exit" = 0 ] || fail "Call $call of rides more ends with code $program_exit: \"$(head -n 1 <<<"$program_err")\"."
  page=$(workspace "node -e 'const { rentals, next } = JSON.parse(process.argv[1]); console.log(rentals.join(\" \") + \"|\" + (next ?? \"\"))' $(printf %q "$program_out")" 2>/dev/null) ||
    fail "Call $call of rides more prints \"${program_out:0:100}\", which is not one JSON object with rentals and next."
  seen+=" ${page%|*}" state=${page##*|}
  [ -n "$state" ] || break
done
seen=$(xargs <<<"$seen")
[ -z "$state" ] || fail "After four pages of 3 for a station with 7 rentals next is still not null; the calls returned ${seen:0:80}."
[ "$seen" = '1 2 3 4 5 6 7' ] ||
  fail "For a station with the rentals 1 to 7, calls that pass next back as the state returned ${seen:-none} before next was null."
