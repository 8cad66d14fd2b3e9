table=$(alternator DescribeTable "{\"TableName\": \"$SEED_table\"}") ||
  fail "There is no table $SEED_table yet."
key=$(jq -r '[.Table.KeySchema[] | "\(.KeyType) \(.AttributeName)"] | sort | join(", ")' <<<"$table")
[ "$key" = 'HASH ship, RANGE sailed_at' ] ||
  fail "The key of $SEED_table is $key; it should be HASH ship, RANGE sailed_at. Delete the table and create it again."
types=$(jq -r '[.Table.AttributeDefinitions[] | select(.AttributeName | IN("ship", "sailed_at")) | "\(.AttributeName) \(.AttributeType)"] | sort | join(", ")' <<<"$table")
[ "$types" = 'sailed_at N, ship S' ] ||
  fail "The key attributes of $SEED_table have the types $types; ship is a string (S), and sailed_at a number (N) of seconds, so that 9 comes before 10."
