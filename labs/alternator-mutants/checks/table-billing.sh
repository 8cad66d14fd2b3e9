table=$(alternator DescribeTable '{"TableName": "mutant_data"}') ||
  fail "There is no table mutant_data yet, so it has no billing mode."
mode=$(jq -r '.Table.BillingModeSummary.BillingMode // "PROVISIONED"' <<<"$table")
[ "$mode" = PAY_PER_REQUEST ] ||
  fail "The table mutant_data has the billing mode $mode; it should be PAY_PER_REQUEST, which reserves no number of requests per second."
