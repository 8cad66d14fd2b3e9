id=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.charts WHERE id = '"'$id'"'"' EXIT
program charts paint "$id" 220 large.png
program charts paint "$id" 40 small.png
program charts store "$id" large.png
[ "$program_exit" = 0 ] || fail "charts store ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
before=$(cql_value "SELECT count(*) FROM marina.charts WHERE id = '$id'")
[ "$before" -gt 0 ] || fail "charts store ends without an error, but the chart that the check stored has no chunk in marina.charts."
program charts store "$id" small.png
after=$(cql_value "SELECT count(*) FROM marina.charts WHERE id = '$id'")
[ "$after" = 1 ] || fail "The check stored a chart of 145 kB and then, under the same id, one of 5 kB. The id has $after chunks now, so the end of the larger one is still there."
