site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
species="Rüppell's \"warbler\"', 480, 9) --"
program rings add "$site" "Å'7" "$species" 70 13.25
[ "$program_exit" = 0 ] ||
  fail "rings add with the species $species and the ring Å'7 ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-120)\"."
row=$(cql "SELECT ring, species, wing, grams FROM ringing.birds WHERE site = '$site'")
[ -n "$row" ] || fail "rings add ends without an error, but the bird that the check added is missing from ringing.birds."
IFS=$'\t' read -r ring stored wing grams <<<"$row"
[ "$ring" = "Å'7" ] || fail "The check added a bird with the ring Å'7; in the table its ring is ${ring:0:60}."
[ "$stored" = "$species" ] || fail "The check added the species $species; the table holds ${stored:0:100}."
[ "$wing $grams" = "70 13.25" ] ||
  fail "The check added a bird with 70 mm and 13.25 g; the table holds $wing mm and $grams g."
