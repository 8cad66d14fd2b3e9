station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
id() { printf '%s0000000-0000-4000-8000-000000000000' "$1"; }
inserts=
for n in 1 2 3 4; do inserts+="INSERT INTO lost.items (station, id, what) VALUES ('$station', $(id "$n"), 'item $n');"; done
cql "$inserts"
for command in "collect $(id 2)" "discard $(id 3)"; do
  program office "${command% *}" "$station" "${command#* }"
  [ "$program_exit" = 0 ] ||
    fail "office ${command% *} ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
done
rows=$(cql "SELECT what, collected FROM lost.items WHERE station = '$station'")
left=$(cut -f1 <<<"$rows" | sed 's/item //' | xargs)
[ "$left" = '1 2 4' ] ||
  fail "At a station with the items 1 to 4 the check discarded item 3; afterwards these exist: ${left:-none}."
done=$(grep -v $'\tnull$' <<<"$rows" | cut -f1 | sed 's/item //' | xargs)
[ "$done" = 2 ] ||
  fail "At a station with the items 1 to 4 the check collected item 2; afterwards these have been collected: ${done:-none}."
