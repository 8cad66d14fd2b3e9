ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
cql "INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES ('$ship', 'reefer-1', 'plums', 6)"
program reefers correct "$ship" reefer-1 "frozen plums" -20
[ "$program_exit" = 0 ] ||
  fail "reefers correct with a setpoint ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
row=$(cql "SELECT cargo, setpoint FROM cold.reefers WHERE ship = '$ship' AND code = 'reefer-1'")
[ "$row" = $'frozen plums\t-20' ] ||
  fail "The check corrected plums at 6 °C to frozen plums at -20 °C; the table holds ${row/$'\t'/ at } °C."
