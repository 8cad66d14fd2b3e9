ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
program reefers add "$ship" reefer-1 plums 40000
stored=$(cql "SELECT setpoint FROM cold.reefers WHERE ship = '$ship'")
[ -z "$stored" ] || fail "reefers add with the setpoint 40000, which no smallint can hold, stores $stored."
[ "$program_exit" != 0 ] || fail "reefers add with the setpoint 40000, which no smallint can hold, stores nothing but ends with exit code 0."
