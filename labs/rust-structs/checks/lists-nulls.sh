ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
cql "INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES ('$ship', 'reefer-1', 'plums', 0)
; INSERT INTO cold.reefers (ship, code, cargo) VALUES ('$ship', 'reefer-2', 'bricks')
; INSERT INTO cold.reefers (ship, code, cargo, setpoint) VALUES ('$ship', 'reefer-3', 'cod', -21)"
program reefers list "$ship"
[ "$program_exit" = 0 ] ||
  fail "On a ship where one setpoint is null, reefers list ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
printed=$(tr -s "[:space:]" " " <<<"$program_out" | sed "s, \$,,")
[ "$printed" = "reefer-1 plums 0 °C reefer-2 bricks off reefer-3 cod -21 °C" ] ||
  fail "For plums at 0 °C, bricks without a setpoint and cod at -21 °C, reefers list prints \"${printed:0:120}\"; it should print \"reefer-1 plums 0 °C\", \"reefer-2 bricks off\" and \"reefer-3 cod -21 °C\", each on a line."
