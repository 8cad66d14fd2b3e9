cell=$(cql_value "SELECT photos FROM marina.boats WHERE name = '$SEED_boat'" 2>/dev/null | grep -oE "'bow': 0x[0-9a-f]*" | cut -dx -f2)
[ -n "$cell" ] || fail "The map photos of $SEED_boat has no entry bow yet."
program photos paint "$SEED_boat" expected.png
[ "$program_exit" = 0 ] || fail "photos paint does not work any more: it ends with code $program_exit and \"$(tail -n 1 <<<"$program_err")\"."
ask_workspace runner "lab-program file photos expected.png | xxd -p | tr -d '\n'"
[ "$cell" = "$answer_out" ] ||
  fail "The entry bow of $SEED_boat has $((${#cell} / 2)) bytes that are not the badge of $SEED_boat. Paint it with the boat's own name."
