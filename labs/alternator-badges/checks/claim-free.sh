badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }

program claim "$badge" Zoë
[ "$program_exit" = 0 ] || fail "Given a badge that nobody has, claim ends with $program_exit and says “$(last_words)”."
holder=$(item | jq -r '.holder.S // "nobody"')
[ "$holder" = Zoë ] || fail "After claim for Zoë the holder of the badge is $holder."
