pier=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE pier = '"'$pier'"'"' EXIT
cql "INSERT INTO marina.boats (pier, berth, name, length_cm) VALUES ('$pier', 3, 'Auk', 510);
INSERT INTO marina.boats (pier, berth, name, length_cm) VALUES ('$pier', 20, 'Teal', 740);
INSERT INTO marina.boats (pier, berth, name, length_cm) VALUES ('$pier', 100, 'Rail', 620)"
program register from "$pier" 20
[ "$program_exit" = 0 ] ||
  fail "register from ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
case $program_out in
  *Auk*) fail "The check asked for a pier from berth 20 on; the boat at berth 3 is in the output too." ;;
esac
[ "$program_out" = "20 Teal 740 cm"$'\n'"100 Rail 620 cm" ] ||
  fail "The check asked for a pier from berth 20 on, with boats at 3, 20 and 100; it expected \"20 Teal 740 cm\" and then \"100 Rail 620 cm\", and read \"$(tr '\n' ' ' <<<"$program_out" | head -c 100)\"."
