item=$(alternator GetItem "{\"TableName\": \"mutant_data\", \"ConsistentRead\": true, \"Key\": {\"last_name\": {\"S\": \"$SEED_mutant\"}}}") ||
  fail "The table mutant_data cannot be read. Does it exist, with the key last_name?"
[ "$(jq 'has("Item")' <<<"$item")" = true ] ||
  fail "mutant_data has no item with the last_name $SEED_mutant yet."
first_name=$(jq -r '.Item.first_name.S // "missing"' <<<"$item")
[ "$first_name" = Ada ] || fail "The first_name of $SEED_mutant is $first_name; it should be the string Ada."
