for table in badge:badges swipe:swipes door:doors; do
  alternator CreateTable "{\"TableName\": \"${table#*:}\", \"BillingMode\": \"PAY_PER_REQUEST\",
    \"AttributeDefinitions\": [{\"AttributeName\": \"${table%:*}\", \"AttributeType\": \"S\"}],
    \"KeySchema\": [{\"AttributeName\": \"${table%:*}\", \"KeyType\": \"HASH\"}]}" >/dev/null || exit
done
for table in badges swipes doors; do
  until alternator DescribeTable "{\"TableName\": \"$table\"}" | jq -e '.Table.TableStatus == "ACTIVE"' >/dev/null; do sleep 0.05; done
done
