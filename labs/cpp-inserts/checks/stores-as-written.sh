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
[ "$birds" = 1000 ] || fail "The check gave slips 1000 lines with 1000 rings; the table holds $birds birds, and slips reports no error."
rows=$(cql "SELECT ring, species, wing, grams FROM ringing.birds WHERE site = '$site' AND ring IN ('Å1', 'A2', 'A3', 'R1997')")
# Written like a line of slips: null is an empty field, and 17.0 is 17.
lines=$(sed 's/\tnull/\t/g; s/\t/;/g; s/\.0$//' <<<"$rows")
for line in "Å1;Rüppell's \"warbler\";70;13.25" "A2;Grå fluesnapper;;15.5" "A3;Wren, a young one;48;" "R1997;Robin;73;17"; do
  grep -qxF -e "$line" <<<"$lines" ||
    fail "The check gave slips the line \"$line\"; the table holds \"$(grep -m 1 "^${line%%;*};" <<<"$lines" | cut -c1-100)\"."
done
