badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }

put '{holder: {S: "Ada"}, door: {S: "north"}, swipes: {N: "41"}}'
program swipe "$badge"
[ "$program_exit" = 0 ] || fail "swipe ended with $program_exit and says “$(last_words)”."
others=$(item | jq -c '{holder: .holder.S, door: .door.S}')
[ "$others" = '{"holder":"Ada","door":"north"}' ] || fail "A badge had the holder Ada and the door north. After a swipe they are $others."
