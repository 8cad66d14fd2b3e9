ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
cargo="plums', -40) -- \"and\" crème"
program reefers add "$ship" reefer-1 "$cargo" 6
[ "$program_exit" = 0 ] ||
  fail "reefers add with the cargo $cargo ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\". A bound value may hold any character."
row=$(cql "SELECT cargo, setpoint FROM cold.reefers WHERE ship = '$ship' AND code = 'reefer-1'")
case $row in
  "$cargo"$'\t'6) ;;
  '') fail "reefers add ends without an error, but the reefer that the check added is not in cold.reefers." ;;
  *) fail "The check added the cargo $cargo at 6 °C; the table holds ${row/$'\t'/ at } °C. A part of the cargo became a part of the statement." ;;
esac
