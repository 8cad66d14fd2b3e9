id=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.charts WHERE id = '"'$id'"'"' EXIT
program charts paint "$id" 220 large.png
program charts store "$id" large.png
[ "$program_exit" = 0 ] || fail "charts store ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
program charts paint "$id" 40 small.png
program charts store "$id" small.png
hex=$(cql "SELECT data FROM marina.charts WHERE id = '$id'" | cut -c3- | tr -d '\n')
[ -n "$hex" ] || fail "charts store ends without an error, but the chart that the check stored has no chunk in marina.charts."
ask_workspace runner 'lab-program file charts small.png | wc -c'
[ "$((${#hex} / 2))" = "$answer_out" ] ||
  fail "The check stored a chart of 145 kB and then, under the same id, one of $answer_out bytes. The chunks of the id now have $((${#hex} / 2)) bytes together, so something of the larger one is still there, or something of the smaller one is missing."
