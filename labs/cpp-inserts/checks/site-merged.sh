old=$(cql "SELECT COUNT(*), SUM(wing), COUNT(grams) FROM ringing.birds WHERE site = '$SEED_hut' AND ring >= 'K3' AND ring < 'K4'" 2>/dev/null) ||
  fail "The table ringing.birds cannot be read any more."
new=$(cql "SELECT COUNT(*), SUM(wing), COUNT(grams) FROM ringing.birds WHERE site = '$SEED_site' AND ring >= 'K3' AND ring < 'K4'")
[ "${old%%$'\t'*}" = 999 ] || fail "There are ${old%%$'\t'*} birds of October at $SEED_hut, and not 999 and K2208: store october.txt there once more."
[ "${new%%$'\t'*}" = 999 ] || fail "There are ${new%%$'\t'*} birds of October at $SEED_site; merge $SEED_hut into it, which has 999."
[ "$new" = "$old" ] || fail "The birds of October do not have the same wings and weights at $SEED_site as at $SEED_hut."
row=$(cql "SELECT species, wing, grams FROM ringing.birds WHERE site = '$SEED_site' AND ring = 'K2208'")
[[ $row != *$'\t'null$'\t'* ]] ||
  fail "The wing of K2208 at $SEED_site is null, because merge has written a null over it: give it the wing $SEED_known again, then check."
[ "$row" = $'Blackcap\t'"$SEED_known"$'\t18.4' ] ||
  fail "The bird K2208 at $SEED_site should be a Blackcap with $SEED_known mm and 18.4 g; the table holds \"$(tr '\t' ' ' <<<"$row" | cut -c1-100)\"."
