from=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$from'"'"' EXIT
cql "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$from', 'A1', 'Wren', 48, 9)
; INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$from', 'A2', 'Robin', 73, 16.5)"
# A partition key must not be empty: the database refuses each of the inserts.
program merge "$from" ''
said=$(sed '/^=====/,$d' <<<"$program_err")
case $program_exit in
  0) fail "Nothing can be written into the site '', since a partition key must not be empty; merge ends with exit code 0, so it did not ask the last futures for their outcome." ;;
  124) fail "Nothing can be written into the site '', since a partition key must not be empty; merge does not end within 10 seconds." ;;
esac
[ -n "$said" ] || fail "Nothing can be written into the site '', since a partition key must not be empty; merge ends with code $program_exit, but prints nothing on standard error."
