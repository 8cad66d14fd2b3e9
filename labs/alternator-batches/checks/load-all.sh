names=(zz-check-cove "zz-check O'Brien \"Zoë\" 海" zz-check-bell)
clear() {
  for name in "${names[@]}"; do
    alternator DeleteItem "$(jq -nc --arg name "$name" '{TableName: "mutant_data", Key: {last_name: {S: $name}}}')" >/dev/null
  done
}
trap clear EXIT
program_in=$(for name in "${names[@]}"; do printf '%s\tKit\t1 Mole Street, %s\n' "$name" "$name"; done) program load
[ "$program_exit" = 0 ] || fail "load ended with code $program_exit and says “$(grep . <<<"$program_err" | tail -1 | cut -c1-160)”."
for name in "${names[@]}"; do
  item=$(alternator GetItem "$(jq -nc --arg name "$name" '{TableName: "mutant_data", ConsistentRead: true, Key: {last_name: {S: $name}}}')") ||
    fail "The table mutant_data cannot be read. Start the lab again if it is gone."
  [ "$(jq 'has("Item")' <<<"$item")" = true ] || fail "load was given three lines, and the mutant $name is not in mutant_data."
  found=$(jq -r '.Item | "\(.first_name.S) / \(.address.S)"' <<<"$item")
  [ "$found" = "Kit / 1 Mole Street, $name" ] ||
    fail "The item of $name has the first_name and address $found; they should be Kit / 1 Mole Street, $name."
done
