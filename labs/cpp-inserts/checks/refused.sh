from=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$from'"'"' EXIT
cql "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$from', 'A1', 'Wren', 48, 9)
; INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES ('$from', 'A2', 'Robin', 73, 16.5)"
# No partition key may be empty: the database refuses each of the inserts.
program merge "$from" ''
said=$(sed '/^=====/,$d' <<<"$program_err")
case $program_exit in
  0) fail "Into the site '' nothing can be written, since a partition key may not be empty; merge ends with exit code 0, and nobody asked the last futures what went wrong." ;;
  124) fail "Into the site '', where nothing can be written, merge does not end within 10 seconds." ;;
esac
[ -n "$said" ] || fail "Into the site '' nothing can be written; merge ends with code $program_exit, but says nothing on standard error."
