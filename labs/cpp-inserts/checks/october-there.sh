row=$(cql "SELECT COUNT(*), COUNT(wing), SUM(wing), COUNT(grams) FROM ringing.birds WHERE site = '$SEED_hut'" 2>/dev/null) ||
  fail "The table ringing.birds cannot be read any more."
IFS=$'\t' read -r birds wings millimetres weights <<<"$row"
[ "$birds" != 0 ] || fail "There is no bird at $SEED_hut yet: store october.txt there with your program."
[ "$birds" = 1000 ] || fail "There are $birds birds at $SEED_hut; october.txt has 1000."
[ "$wings $millimetres" = "942 65434" ] ||
  fail "At $SEED_hut $wings wings are $millimetres mm long together; in october.txt it is 942 wings with 65434 mm."
[ "$weights" = 951 ] || fail "At $SEED_hut $weights birds have a weight; in october.txt it is 951."
species=$(cql_value "SELECT species FROM ringing.birds WHERE site = '$SEED_hut' AND ring = 'K30002'")
[ "$species" = "Cetti's warbler" ] || fail "The bird K30002 at $SEED_hut is a \"${species:0:60}\"; in october.txt it is a Cetti's warbler."
