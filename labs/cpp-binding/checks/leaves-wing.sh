site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
cql "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$site', 'A1', 'Wren', 48, 9)"
program rings again "$site" A1 10.25
[ "$program_exit" = 0 ] ||
  fail "rings again without a wing ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
row=$(cql "SELECT species, wing, grams FROM ringing.birds WHERE site = '$site' AND ring = 'A1'")
IFS=$'\t' read -r species wing grams <<<"$row"
[ "$wing" != null ] || fail "The check gave a bird with a wing of 48 mm a new weight; afterwards its wing is null, because null was bound to it."
[ "$species, $wing mm, $grams g" = "Wren, 48 mm, 10.25 g" ] ||
  fail "The check gave a Wren with a wing of 48 mm the weight 10.25 g; the table holds \"${species:0:60}, $wing mm, $grams g\"."
