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
mutant=zz-check-month
trap 'clear "$mutant"' EXIT
for at in 2031-05-31T23:59:59Z 2031-06-01T00:00:00Z 2031-06-30T23:59:59Z 2031-07-01T00:00:00Z 2032-06-02T00:00:00Z; do put "$mutant" "$at"; done | write
program month "$mutant" 2031-06
[ "$program_exit" = 0 ] || fail "month ended with code $program_exit and says “$(grep -m1 -E '^[A-Za-z]+(Error|Exception)' <<<"$program_err" | cut -c1-160)”."
[ "$(jq -c . <<<"$program_out" 2>/dev/null)" = '["2031-06-01T00:00:00Z","2031-06-30T23:59:59Z"]' ] ||
  fail "A mutant was seen twice in June 2031, and in May, July and the June after. For 2031-06, month prints $(head -c 160 <<<"${program_out:-nothing}")."
