ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'; DELETE FROM cold.reefers WHERE ship = '"'$ship-bad'"'"' EXIT
program_in=$(seq -f 'unit-%g,-18,cod, frozen' 300)
program reefers load "$ship"
[ "$program_exit" = 0 ] ||
  fail "reefers load ends with code $program_exit for 300 correct lines: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
stored=$(cql_value "SELECT COUNT(*) FROM cold.reefers WHERE ship = '$ship'")
[ "$stored" = 300 ] || fail "The check loaded 300 lines; the table holds $stored of them. Is every write awaited before load returns?"
cargo=$(cql_value "SELECT cargo FROM cold.reefers WHERE ship = '$ship' AND code = 'unit-300'")
[ "$cargo" = "cod, frozen" ] || fail "The check loaded “cod, frozen” as unit-300; the table holds “${cargo:-nothing}”."

program_in=$'unit-1,-18,cod\nunit-2,warm,cod\nunit-3,-18,cod'
program reefers load "$ship-bad"
[ "$program_exit" != 0 ] || fail "\"warm\" is not a setpoint, but reefers load ends with exit code 0, as if the line had been stored."
