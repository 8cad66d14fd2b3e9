alternator CreateTable '{"TableName": "mutant_data", "BillingMode": "PAY_PER_REQUEST",
  "AttributeDefinitions": [{"AttributeName": "last_name", "AttributeType": "S"}],
  "KeySchema": [{"AttributeName": "last_name", "KeyType": "HASH"}]}' >/dev/null || exit
until alternator DescribeTable '{"TableName": "mutant_data"}' | jq -e '.Table.TableStatus == "ACTIVE"' >/dev/null; do sleep 0.05; done
alternator PutItem '{"TableName": "mutant_data", "Item": {"last_name": {"S": "Marsh"}, "first_name": {"S": "Nell"}, "powers": {"SS": ["glows", "swims"]}}}' >/dev/null || exit
alternator PutItem '{"TableName": "mutant_data", "Item": {"last_name": {"S": "Reef"}, "height": {"N": "1.83"}}}' >/dev/null
