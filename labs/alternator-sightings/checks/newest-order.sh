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
mutant=zz-check-order
trap 'clear "$mutant"' EXIT
for day in 03 01 12 07 09; do put "$mutant" "2031-05-${day}T10:00:00Z"; done | write
program newest "$mutant" 3
[ "$program_exit" = 0 ] || fail "newest ended with code $program_exit and says “$(grep -m1 -E '^[A-Za-z]+(Error|Exception)' <<<"$program_err" | cut -c1-160)”."
found=$(jq -c '[.[].seen_at[8:10]]' <<<"$program_out" 2>/dev/null) ||
  fail "What newest prints is not a JSON list of sightings: $(head -c 80 <<<"$program_out")"
[ "$found" = '["12","09","07"]' ] ||
  fail "A mutant was seen on the 1st, 3rd, 7th, 9th and 12th. Asked for 3 sightings, newest prints the days $found; it should be [\"12\",\"09\",\"07\"]."
