ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
program reefers add "$ship" reefer-1 bricks
[ "$program_exit" = 0 ] ||
  fail "reefers add without a setpoint ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
row=$(cql "SELECT cargo, setpoint FROM cold.reefers WHERE ship = '$ship' AND code = 'reefer-1'")
case $row in
  $'bricks\tnull') ;;
  '') fail "reefers add without a setpoint ends well, but the reefer is not in cold.reefers." ;;
  *) fail "After reefers add without a setpoint the table holds ${row/$'\t'/ at }; the setpoint should be null: 0 °C is a temperature." ;;
esac
