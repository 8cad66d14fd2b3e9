
badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }
put '{holder: {S: "Ada"}, version: {N: "4"}}'
before=$(item)
program handover "$badge" 3 Ivo
[ "$(item)" = "$before" ] || fail "The badge had the version 4. After handover with the version 3 it is $(item | head -c 160); it should be as it was."
[ "$program_exit" = 2 ] || fail "The badge has the version 4, and handover with 3 ends with $program_exit; it should end with 2."
