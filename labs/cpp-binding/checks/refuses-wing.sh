site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
for wing in 5000000000 4x; do
  program rings add "$site" A1 Wren "$wing" 9
  stored=$(cql "SELECT wing FROM ringing.birds WHERE site = '$site'")
  [ -z "$stored" ] || fail "rings add with the wing $wing, which is not an int, stores a bird whose wing is $stored."
  [ "$program_exit" != 0 ] || fail "rings add with the wing $wing, which is not an int, stores nothing but ends with exit code 0."
done
