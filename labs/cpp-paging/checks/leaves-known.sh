from=check-$RANDOM$RANDOM into=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site IN ('"'$from', '$into'"')"' EXIT
cql "INSERT INTO ringing.birds (site, ring, species, wing) VALUES ('$from', 'A1', 'Wren', 48)
; INSERT INTO ringing.birds (site, ring, species, grams) VALUES ('$from', 'A2', 'Robin', 16.5)
; INSERT INTO ringing.birds (site, ring, wing, grams) VALUES ('$from', 'A3', 69, 20.5)
; INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$into', 'A1', 'wren', 47, 9.5)
; INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$into', 'A2', 'robin', 73, 16.25)
; INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$into', 'A3', 'Dunnock', 68, 20.25)
; INSERT INTO ringing.birds (site, ring, species) VALUES ('$into', 'A4', 'Firecrest')"
program merge "$from" "$into"
[ "$program_exit" = 0 ] ||
  fail "For birds with a null value merge ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
found=$(cql "SELECT ring, species, wing, grams FROM ringing.birds WHERE site = '$into'" | tr '\t' ' ')
for bird in "A1 Wren 48 9.5" "A2 Robin 73 16.5" "A3 Dunnock 69 20.5" "A4 Firecrest null null"; do
  grep -qxF -e "$bird" <<<"$found" ||
    fail "A null at the old site should leave the new site's value as it is, and every other value should be copied: the check expects \"$bird\" and finds \"$(grep -m 1 "^${bird%% *}" <<<"$found" | cut -c1-80)\"."
done
