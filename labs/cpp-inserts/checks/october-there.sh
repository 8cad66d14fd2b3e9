row=$(cql "SELECT COUNT(*), COUNT(wing), SUM(wing), COUNT(grams) FROM ringing.birds WHERE site = '$SEED_hut'" 2>/dev/null) ||
  fail "The table ringing.birds can no longer be read."
IFS=$'\t' read -r birds wings millimetres weights <<<"$row"
[ "$birds" != 0 ] || fail "There are no birds at $SEED_hut yet: store october.txt there with your program."
[ "$birds" = 1000 ] || fail "There are $birds birds at $SEED_hut; october.txt has 1000."
[ "$wings $millimetres" = "942 65434" ] ||
  fail "At $SEED_hut $wings birds have a wing, $millimetres mm in all; in october.txt 942 birds have one, 65434 mm in all."
[ "$weights" = 951 ] || fail "At $SEED_hut $weights birds have a weight; in october.txt 951 do."
species=$(cql_value "SELECT species FROM ringing.birds WHERE site = '$SEED_hut' AND ring = 'K30002'")
[ "$species" = "Cetti's warbler" ] || fail "The bird K30002 at $SEED_hut is a \"${species:0:60}\"; in october.txt it is a Cetti's warbler."
