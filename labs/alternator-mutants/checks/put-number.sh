item=$(alternator GetItem "{\"TableName\": \"mutant_data\", \"ConsistentRead\": true, \"Key\": {\"last_name\": {\"S\": \"$SEED_mutant\"}}}") ||
  fail "The table mutant_data cannot be read. Does it exist, with the key last_name?"
type=$(jq -r '.Item.height // {} | keys[0] // "none"' <<<"$item")
value=$(jq -r '.Item.height[]? // ""' <<<"$item")
case $type in
  none) fail "The item of $SEED_mutant has no attribute height yet." ;;
  N) ;;
  S) fail "The height of $SEED_mutant is the string \"$value\"; a string can be neither added nor compared as a number. Store it as a Decimal." ;;
  *) fail "The height of $SEED_mutant has the type $type; it should be a number (N)." ;;
esac
[ "$(jq -n --arg value "$value" --arg wanted "$SEED_height" '($value | tonumber) == ($wanted | tonumber)')" = true ] && [ ${#value} -le 8 ] ||
  fail "The height of $SEED_mutant is $value; it should be $SEED_height, exactly."
