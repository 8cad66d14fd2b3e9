names=(zz-check-cove zz-check-anchor zz-check-bell)
clear() { for name in "${names[@]}"; do alternator DeleteItem "{\"TableName\": \"mutant_data\", \"Key\": {\"last_name\": {\"S\": \"$name\"}}}" >/dev/null; done; }
trap clear EXIT
for name in "${names[@]}"; do
  alternator PutItem "{\"TableName\": \"mutant_data\", \"Item\": {\"last_name\": {\"S\": \"$name\"}, \"first_name\": {\"S\": \"Kit\"}}}" >/dev/null ||
    fail "Nothing can be written to mutant_data. Start the lab again if the table is gone."
done
program export "${names[@]}" "${names[0]}"
[ "$program_exit" = 0 ] || fail "Asked for three names, and for one of them twice, export ended with code $program_exit and says “$(tail -1 <<<"$program_err" | cut -c1-160)”."
found=$(jq -c '[.[].last_name]' <<<"$program_out" 2>/dev/null) ||
  fail "What export prints is not a JSON list of items: $(head -c 80 <<<"$program_out")"
expected='["zz-check-anchor","zz-check-bell","zz-check-cove"]'
[ "$found" = "$expected" ] ||
  fail "Asked for the three names $expected, and for one of them twice, export prints $found."
first=$(jq -r '[.[].first_name] | unique | join(",")' <<<"$program_out")
[ "$first" = Kit ] || fail "The items that export prints lack the attribute first_name."
