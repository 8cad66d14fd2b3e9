chunks=$(cql "SELECT data FROM marina.charts WHERE id = '$SEED_chart'" 2>/dev/null) || fail "The table marina.charts cannot be read any more."
[ -n "$chunks" ] || fail "marina.charts has no chunk of $SEED_chart yet: paint the chart, then store it."
hex=$(cut -c3- <<<"$chunks" | tr -d '\n')
program charts paint "$SEED_chart" 320 expected.png
[ "$program_exit" = 0 ] || fail "charts paint does not work any more: it ends with code $program_exit and \"$(tail -n 1 <<<"$program_err")\"."
ask_workspace runner 'lab-program file charts expected.png | sha256sum; lab-program file charts expected.png | wc -c'
bytes=${answer_out##*$'\n'}
[ "${#hex}" = $((2 * bytes)) ] ||
  fail "The chunks of $SEED_chart have $((${#hex} / 2)) bytes together; the chart of $SEED_chart with a side of 320 has $bytes."
sum=$(printf "$(sed 's/../\\x&/g' <<<"$hex")" | sha256sum)
[ "${sum%% *}" = "${answer_out%% *}" ] ||
  fail "The chunks of $SEED_chart have as many bytes as the chart of that name, but not the same ones: another name, or another order."
