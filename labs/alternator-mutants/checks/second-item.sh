item=$(alternator GetItem "{\"TableName\": \"mutant_data\", \"ConsistentRead\": true, \"Key\": {\"last_name\": {\"S\": \"$SEED_second\"}}}") ||
  fail "The table mutant_data cannot be read: is it there, with the key last_name?"
[ "$(jq 'has("Item")' <<<"$item")" = true ] ||
  fail "There is no item with the last_name $SEED_second in mutant_data yet."
first_name=$(jq -r '.Item.first_name.S // "missing"' <<<"$item")
[ "$first_name" = Ivo ] || fail "The first_name of $SEED_second is $first_name; it should be the string Ivo."
address=$(jq -r '.Item.address.S // "missing"' <<<"$item")
[ "$address" = "$SEED_street" ] ||
  fail "The address of $SEED_second is $address; it should be $SEED_street."
