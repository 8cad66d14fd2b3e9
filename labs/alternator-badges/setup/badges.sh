alternator CreateTable '{"TableName": "badges", "BillingMode": "PAY_PER_REQUEST",
  "AttributeDefinitions": [{"AttributeName": "badge", "AttributeType": "S"}],
  "KeySchema": [{"AttributeName": "badge", "KeyType": "HASH"}]}' >/dev/null || exit
until alternator DescribeTable '{"TableName": "badges"}' | jq -e '.Table.TableStatus == "ACTIVE"' >/dev/null; do sleep 0.05; done
alternator PutItem '{"TableName": "badges", "Item": {"badge": {"S": "demo"}, "holder": {"S": "Nell"}, "swipes": {"N": "0"}, "version": {"N": "1"}}}' >/dev/null
