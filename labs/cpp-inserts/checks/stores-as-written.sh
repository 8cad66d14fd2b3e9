site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
program_in=$(
  printf '%s\n' "Å1;Rüppell's \"warbler\";70;13.25" "A2;Grå fluesnapper;;15.5" "A3;Wren, a young one;48;"
  for n in {1001..1997}; do echo "R$n;Robin;73;17"; done
)
program slips "$site"
[ "$program_exit" = 0 ] ||
  fail "For 1000 good lines slips ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
birds=$(cql_value "SELECT COUNT(*) FROM ringing.birds WHERE site = '$site'")
[ "$birds" = 1000 ] || fail "The check gave slips 1000 lines with 1000 rings; the table holds $birds birds, and slips says that all is well."
# The line of a ring as the table holds it.
stored() { cql "SELECT ring, species, wing, grams FROM ringing.birds WHERE site = '$site' AND ring = '$1'" | sed 's/\tnull/\t/g; s/\t/;/g'; }
for line in "Å1;Rüppell's \"warbler\";70;13.25" "A2;Grå fluesnapper;;15.5" "A3;Wren, a young one;48;" "R1997;Robin;73;17"; do
  found=$(stored "${line%%;*}")
  [[ "$found" =~ ^([^\;]*\;[^\;]*\;[^\;]*\;[0-9]*)\.0$ ]] && found=${BASH_REMATCH[1]}
  [ "$found" = "$line" ] || fail "The check gave slips the line \"$line\"; the table holds \"${found:0:100}\"."
done
