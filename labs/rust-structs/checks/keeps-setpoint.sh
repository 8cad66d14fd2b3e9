ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
cql "INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES ('$ship', 'reefer-1', 'plums', 6)"
program reefers correct "$ship" reefer-1 "sugar plums"
[ "$program_exit" = 0 ] ||
  fail "reefers correct without a setpoint ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
row=$(cql "SELECT cargo, setpoint FROM cold.reefers WHERE ship = '$ship' AND code = 'reefer-1'")
case $row in
  $'sugar plums\t6') ;;
  $'sugar plums\tnull') fail "The check corrected the cargo of a reefer at 6 °C without a setpoint; afterwards its setpoint is null. None was written over it." ;;
  *) fail "The check corrected plums at 6 °C to sugar plums; the table holds ${row/$'\t'/ at }." ;;
esac
