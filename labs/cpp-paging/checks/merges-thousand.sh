from=check-$RANDOM$RANDOM into=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site IN ('"'$from', '$into'"')"' EXIT
# Batches of one partition, small enough for either engine, each on one line, which cqlsh reads fastest.
for part in {1..4}; do
  inserts=
  for n in {101..350}; do
    inserts+="INSERT INTO ringing.birds (site, ring, species, wing) VALUES ('$from', 'P$part-$n', 'Savi''s warblér', $n); "
  done
  echo "BEGIN UNLOGGED BATCH $inserts APPLY BATCH;"
done | cqlsh >/dev/null 2>&1
program merge "$from" "$into"
[ "$program_exit" = 0 ] ||
  fail "For a site with 1000 birds merge ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
row=$(cql "SELECT COUNT(*), SUM(wing), MIN(species), MAX(species) FROM ringing.birds WHERE site = '$into'")
IFS=$'\t' read -r birds millimetres first last <<<"$row"
[ "$birds" = 1000 ] ||
  fail "The check merged a site with 1000 birds into an empty one; afterwards the new site has $birds."
[ "$millimetres" = 225500 ] || fail "The wings of the 1000 birds add up to 225500 mm; after merge they add up to $millimetres."
for species in "$first" "$last"; do
  [ "$species" = "Savi's warblér" ] || fail "A bird of the species Savi's warblér is a \"${species:0:60}\" after merge."
done
