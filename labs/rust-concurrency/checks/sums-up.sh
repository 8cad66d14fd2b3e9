ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
inserts=
for n in {1..30}; do inserts+="INSERT INTO cold.reefers (ship, code, setpoint) VALUES ('$ship', 'r-$n', $((n - 9))); "; done
for n in 41 42 43; do inserts+="INSERT INTO cold.reefers (ship, code) VALUES ('$ship', 'r-$n'); "; done
cql "$inserts"

# summary_is <ship> <line> <what the ship is like>
summary_is() {
  program reefers summary "$1"
  [ "$program_exit" = 0 ] ||
    fail "reefers summary for $3 ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
  [ "$(xargs <<<"$program_out")" = "$2" ] ||
    fail "For $3, reefers summary prints \"${program_out:0:80}\"; it should print \"$2\"."
}
summary_is "$ship" "33 reefers, 3 off, coldest -8 °C" "a ship with 30 reefers at -8 to 21 °C and 3 without a setpoint"
summary_is "$ship-empty" "0 reefers, 0 off" "a ship without reefers"
