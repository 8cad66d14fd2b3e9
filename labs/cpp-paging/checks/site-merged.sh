old=$(cql "SELECT COUNT(*), SUM(wing), COUNT(grams) FROM ringing.birds WHERE site = '$SEED_hut' AND ring >= 'K3' AND ring < 'K4'" 2>/dev/null) ||
  fail "The table ringing.birds can no longer be read."
new=$(cql "SELECT COUNT(*), SUM(wing), COUNT(grams) FROM ringing.birds WHERE site = '$SEED_site' AND ring >= 'K3' AND ring < 'K4'")
[ "${old%%$'\t'*}" = 999 ] || fail "There are ${old%%$'\t'*} birds of October at $SEED_hut instead of 999: reset the lab, and copy them without changing the hut."
[ "${new%%$'\t'*}" = 999 ] || fail "There are ${new%%$'\t'*} birds of October at $SEED_site, and 999 at $SEED_hut: run ./merge $SEED_hut $SEED_site."
[ "$new" = "$old" ] || fail "The birds of October have other wings or weights at $SEED_site than at $SEED_hut."
row=$(cql "SELECT species, wing, grams FROM ringing.birds WHERE site = '$SEED_site' AND ring = 'K2208'")
[[ $row != *$'\t'null$'\t'* ]] ||
  fail "The wing of K2208 at $SEED_site is null, because merge wrote a null over it: set it back to $SEED_known in cqlsh, then check again."
[ "$row" = $'Blackcap\t'"$SEED_known"$'\t18.4' ] ||
  fail "The bird K2208 at $SEED_site should be a Blackcap with $SEED_known mm and 18.4 g; the table holds \"$(tr '\t' ' ' <<<"$row" | cut -c1-100)\"."
