ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
program_in=$'reefer-1,-21,cod, frozen\nreefer-2,0,chef\'s salad\nreefer-3,13,crème, "fresh"'
program reefers load "$ship"
[ "$program_exit" = 0 ] ||
  fail "reefers load ends with code $program_exit for three correct lines: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
stored=$(cql "SELECT code, setpoint, cargo FROM cold.reefers WHERE ship = '$ship'" | tr '\t' ,)
[ "$stored" = $'reefer-1,-21,cod, frozen\nreefer-2,0,chef\'s salad\nreefer-3,13,crème, "fresh"' ] ||
  fail "The check loaded “cod, frozen” at -21 °C, “chef's salad” at 0 and “crème, \"fresh\"” at 13; the table holds ${stored//$'\n'/; }."
