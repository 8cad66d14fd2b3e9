ship=check-$RANDOM$RANDOM
program_in=$(for number in {1..300}; do echo "$number,rice,$((number == 42 ? 3000000000 : number))"; done)

program unload load "$ship"
count=$(cql_value "SELECT COUNT(*) FROM port.containers WHERE ship = '$ship'; DELETE FROM port.containers WHERE ship = '$ship'")
[ "$count" = 299 ] ||
  fail "Of 300 containers, number 42 weighs 3000000000 kg, more than an int can hold. The table should have the 299 others, and has $count."
