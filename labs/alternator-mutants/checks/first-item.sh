item=$(alternator GetItem "{\"TableName\": \"mutant_data\", \"ConsistentRead\": true, \"Key\": {\"last_name\": {\"S\": \"$SEED_first\"}}}") ||
  fail "The table mutant_data cannot be read: is it there, with the key last_name?"
[ "$(jq 'has("Item")' <<<"$item")" = true ] ||
  fail "There is no item with the last_name $SEED_first in mutant_data yet."
first_name=$(jq -r '.Item.first_name.S // "missing"' <<<"$item")
[ "$first_name" = Ada ] || fail "The first_name of $SEED_first is $first_name; it should be the string Ada."
address=$(jq -r '.Item.address.S // "missing"' <<<"$item")
[[ $address == *"$SEED_harbour"* ]] ||
  fail "The address of $SEED_first is $address; it should name the harbour $SEED_harbour."
