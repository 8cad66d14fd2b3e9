rows=$(cql "SELECT chunk_no, data FROM marina.charts WHERE id = '$SEED_chart'" 2>/dev/null) || fail "The table marina.charts cannot be read any more."
[ -n "$rows" ] || fail "marina.charts has no chunk of $SEED_chart yet: paint the chart, then store it."
expected=0
while IFS=$'\t' read -r no data; do
  bytes=$((${#data} / 2 - 1))
  [ "$no" = "$expected" ] || fail "The chunks of $SEED_chart should be numbered 0, 1, 2 and so on; where $expected should be, there is $no."
  [ "$bytes" -le 65536 ] || fail "Chunk $no of $SEED_chart has $bytes bytes; 65,536 is the most."
  expected=$((expected + 1))
done <<<"$rows"
