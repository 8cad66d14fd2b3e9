table=$(alternator DescribeTable '{"TableName": "mutant_data"}') ||
  fail "There is no table mutant_data yet."
key=$(jq -r '[.Table.KeySchema[] | "\(.AttributeName) \(.KeyType)"] | sort | join(", ")' <<<"$table")
[ "$key" = 'last_name HASH' ] ||
  fail "The key of mutant_data is $key; it should be last_name HASH alone. Delete the table and create it again."
type=$(jq -r '.Table.AttributeDefinitions[] | select(.AttributeName == "last_name").AttributeType' <<<"$table")
[ "$type" = S ] ||
  fail "The key last_name has the type $type; names are strings, so it should be S. Delete the table and create it again."
