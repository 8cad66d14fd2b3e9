put() { # <mutant> <time> <bytes of padding>: an item for a batch
  jq -nc --arg mutant "$1" --arg at "$2" --argjson pad "${3:-1}" \
    "{PutRequest: {Item: {mutant: {S: \$mutant}, seen_at: {S: \$at}, place: {S: (\"x\" * \$pad)}}}}"
}
write() { alternator BatchWriteItem "$(jq -sc "{RequestItems: {sightings: .}}")" >/dev/null || fail "Nothing can be written to the table sightings. Start the lab again if it is gone."; }
clear() { # <mutant>: removes the items that the check has written
  local keys batch
  while keys=$(alternator Query "$(jq -nc --arg mutant "$1" "{TableName: \"sightings\", ProjectionExpression: \"mutant, seen_at\", KeyConditionExpression: \"mutant = :m\", ExpressionAttributeValues: {\":m\": {S: \$mutant}}}")" |
    jq -ce ".Items | select(length > 0) | map({DeleteRequest: {Key: .}}) | _nwise(25)"); do
    while IFS= read -r batch; do alternator BatchWriteItem "{\"RequestItems\": {\"sightings\": $batch}}" >/dev/null || return; done <<<"$keys"
  done
}
mutant=zz-check-pages
trap 'clear "$mutant"' EXIT
for half in 0 1; do
  for no in $(seq 10 29); do put "$mutant" "2031-06-${no}T0$half:00:00Z" 30000; done | write
done
program month "$mutant" 2031-06
[ "$program_exit" = 0 ] || fail "month ended with code $program_exit and says “$(grep -m1 -E '^[A-Za-z]+(Error|Exception)' <<<"$program_err" | cut -c1-160)”."
count=$(jq 'unique | length' <<<"$program_out" 2>/dev/null)
[ "$count" = 40 ] ||
  fail "A mutant was seen 40 times in June 2031, and those items are larger than 1 MB together. month prints ${count:-no list of} sightings."
