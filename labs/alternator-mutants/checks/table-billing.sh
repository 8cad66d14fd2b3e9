table=$(alternator DescribeTable '{"TableName": "mutant_data"}') ||
  fail "There is no table mutant_data yet, so nothing can be said of its billing."
mode=$(jq -r '.Table.BillingModeSummary.BillingMode // "PROVISIONED"' <<<"$table")
[ "$mode" = PAY_PER_REQUEST ] ||
  fail "The table mutant_data has the billing mode $mode; it should be PAY_PER_REQUEST, which promises no fixed number of requests a second."
