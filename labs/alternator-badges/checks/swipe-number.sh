badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }

seen=
for turn in 1 2 3; do
  program swipe "$badge"
  [ "$program_exit" = 0 ] || fail "swipe ended with $program_exit and says “$(last_words)”."
  seen+=" $program_out"
done
[ "$seen" = ' 1 2 3' ] || fail "Three swipes of a badge that was never swiped print$seen; they should print 1 2 3."
