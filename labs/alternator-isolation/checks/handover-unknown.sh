badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }

program handover "$badge" 1 Ivo
[ "$(item)" = '{}' ] || fail "There was no such badge. After handover there is one: $(item | head -c 160)."
[ "$program_exit" = 3 ] || fail "There is no such badge, and handover ends with $program_exit; it should end with 3."
