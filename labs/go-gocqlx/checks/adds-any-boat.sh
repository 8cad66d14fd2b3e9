pier=check-$RANDOM$RANDOM length=$((RANDOM % 900 + 500))
trap 'cql "DELETE FROM marina.boats WHERE pier = '"'$pier'"'"' EXIT
program register add "$pier" 7 "Queen's Wake" "$length"
[ "$program_exit" = 0 ] ||
  fail "register add with the name Queen's Wake ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
row=$(cql "SELECT name, length_cm FROM marina.boats WHERE pier = '$pier' AND berth = 7")
case $row in
  "Queen's Wake"$'\t'$length) ;;
  '') fail "register add ends without an error, but the boat that the check added, at berth 7 of a pier of its own, is not in marina.boats." ;;
  *) fail "The check added the boat Queen's Wake with $length cm; the table holds ${row/$'\t'/ with } cm." ;;
esac
