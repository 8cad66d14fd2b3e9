station=check-$RANDOM$RANDOM id=50000000-0000-4000-8000-000000000000 tag=640000000000000${RANDOM: -1}13
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
cql "INSERT INTO lost.items (station, id, what, tag) VALUES ('$station', $id, 'globe', $tag)"
program_seconds=4
program scales "$station" "$id" 410
said=${program_out%%$'\n'*}
grep -qE "(^|[^0-9])$tag([^0-9]|$)" <<<"$program_out" ||
  fail "For an item with the tag $tag scales prints \"${said:-nothing}\"; every digit of the tag should be in it."
