pier=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE pier = '"'$pier'"'"' EXIT
program berths add "$pier" 7 "Queen's Wake" 930
[ "$program_exit" = 0 ] ||
  fail "berths add with the name Queen's Wake ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\". A bound value may hold any character."
row=$(cql "SELECT name, length_cm FROM marina.boats WHERE pier = '$pier' AND berth = 7")
case $row in
  "Queen's Wake"$'\t'930) ;;
  '') fail "berths add ends without an error, but the boat that the check added, at berth 7 of a pier of its own, is not in marina.boats." ;;
  *) fail "The check added the boat Queen's Wake with 930 cm; the table holds ${row/$'\t'/ with } cm." ;;
esac
