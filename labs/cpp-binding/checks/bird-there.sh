row=$(cql "SELECT species, wing, grams FROM ringing.birds WHERE site = '$SEED_site' AND ring = 'K$SEED_ring'" 2>/dev/null) ||
  fail "The table ringing.birds can no longer be read."
[ -n "$row" ] || fail "There is no bird with the ring K$SEED_ring at $SEED_site yet: add it with your program."
IFS=$'\t' read -r species wing grams <<<"$row"
[ "$species" = "$SEED_species" ] || fail "The bird K$SEED_ring is a \"${species:0:60}\" in the table; it should be a \"$SEED_species\"."
[ "$wing" = "$SEED_wing" ] || fail "The wing of K$SEED_ring is $wing in the table; it should be $SEED_wing."
[ "$grams" = "$SEED_grams.5" ] || fail "The bird K$SEED_ring weighs $grams in the table; it should be $SEED_grams.5."
