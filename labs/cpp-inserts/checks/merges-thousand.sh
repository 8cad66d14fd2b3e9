from=check-$RANDOM$RANDOM into=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site IN ('"'$from', '$into'"')"' EXIT
for part in {1..4}; do
  inserts=
  for n in {101..350}; do
    inserts+="INSERT INTO ringing.birds (site, ring, species, wing) VALUES ('$from', 'P$part-$n', 'Savi''s warblér', $n); "
  done
  cql "BEGIN UNLOGGED BATCH $inserts APPLY BATCH"
done 2>/dev/null
program merge "$from" "$into"
[ "$program_exit" = 0 ] ||
  fail "For a site with 1000 birds merge ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
row=$(cql "SELECT COUNT(*), SUM(wing) FROM ringing.birds WHERE site = '$into'")
[ "${row%%$'\t'*}" = 1000 ] ||
  fail "The check had a site with 1000 birds merged into an empty one; afterwards the new site has ${row%%$'\t'*}."
[ "${row#*$'\t'}" = 225500 ] || fail "The wings of 1000 birds are 225500 mm together; after merge it is ${row#*$'\t'}."
species=$(cql_value "SELECT species FROM ringing.birds WHERE site = '$into' AND ring = 'P4-350'")
[ "$species" = "Savi's warblér" ] || fail "A bird of the species Savi's warblér is a \"${species:0:60}\" after merge."
