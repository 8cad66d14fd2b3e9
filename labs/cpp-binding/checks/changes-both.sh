site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
cql "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$site', 'A1', 'Wren', 48, 9)"
program rings again "$site" A1 10.25 49
[ "$program_exit" = 0 ] ||
  fail "rings again with a wing ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
row=$(cql "SELECT wing, grams FROM ringing.birds WHERE site = '$site' AND ring = 'A1'")
[ "$row" = $'49\t10.25' ] ||
  fail "The check changed a bird from 48 mm and 9 g to 49 mm and 10.25 g; the table holds ${row/$'\t'/ mm and } g."
