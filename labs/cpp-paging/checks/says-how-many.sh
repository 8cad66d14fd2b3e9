from=check-$RANDOM$RANDOM into=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site IN ('"'$from', '$into'"')"' EXIT
cql "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$from', 'A1', 'Wren', 48, 9)
; INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$from', 'A2', 'Robin', 73, 16.5)
; INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$from', 'A3', 'Wren', 47, 9.5)"
# says <site> <number>
says() {
  program merge "$1" "$into"
  [ "$program_exit" = 0 ] ||
    fail "For a site with $2 birds merge ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
  grep -qE "(^|[^0-9])$2 birds" <<<"$program_out" ||
    fail "For a site with $2 birds merge prints \"$(grep -m 1 . <<<"$program_out" | cut -c1-80)\"; it should print \"$2 birds\"."
}
says "$from" 3
says "$from-empty" 0
