
badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }
put '{swipes: {N: "0"}}'
program swipe "$badge"
ask_workspace runner "for turn in 1 2 3 4 5 6; do lab-program run swipe $(printf %q "$badge") & done; wait"
different=$(sort -u <<<"$answer_out" | grep -cE '^[0-9]+$')
[ "$different" = 6 ] || fail "Six runs of swipe at the same time print $(tr '\n' ' ' <<<"$answer_out"): a swipe was read by two of them and counted once."
