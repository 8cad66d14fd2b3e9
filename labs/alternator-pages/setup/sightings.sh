alternator CreateTable '{"TableName": "sightings", "BillingMode": "PAY_PER_REQUEST",
  "AttributeDefinitions": [{"AttributeName": "mutant", "AttributeType": "S"}, {"AttributeName": "seen_at", "AttributeType": "S"}],
  "KeySchema": [{"AttributeName": "mutant", "KeyType": "HASH"}, {"AttributeName": "seen_at", "KeyType": "RANGE"}]}' >/dev/null || exit
until alternator DescribeTable '{"TableName": "sightings"}' | jq -e '.Table.TableStatus == "ACTIVE"' >/dev/null; do sleep 0.05; done
# Eight sightings of demo and eight of each of four others: 40 items.
places=(pier lighthouse harbour market bridge quay church mill)
for mutant in demo nell tam ivo ada; do
  items=
  for no in 0 1 2 3 4 5 6 7; do
    items+="${items:+,}{\"PutRequest\": {\"Item\": {\"mutant\": {\"S\": \"$mutant\"}, \"seen_at\": {\"S\": \"2026-11-0$((no + 1))T20:15:00Z\"}, \"place\": {\"S\": \"${places[no]}\"}}}}"
  done
  alternator BatchWriteItem "{\"RequestItems\": {\"sightings\": [$items]}}" >/dev/null || exit
done
