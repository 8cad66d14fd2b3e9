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
mutant="zz-check O'Brien \"Zoë\""
trap 'clear "$mutant"' EXIT
put "$mutant" 2031-05-01T10:00:00Z | write
program newest "$mutant" 5
[ "$(jq -c '[.[].mutant]' <<<"$program_out" 2>/dev/null)" = "$(jq -nc --arg mutant "$mutant" '[$mutant]')" ] ||
  fail "For a mutant with the name $mutant, who was seen once, newest prints $(head -c 120 <<<"${program_out:-nothing}")."
program newest zz-check-unseen 5
[ "$(jq -c . <<<"$program_out" 2>/dev/null)" = '[]' ] ||
  fail "For a mutant that nobody has seen, newest prints $(head -c 120 <<<"${program_out:-nothing}"); it should be []."
