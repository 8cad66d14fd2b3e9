badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }

put '{holder: {S: "Ada"}, version: {N: "7"}, door: {S: "north"}}'
before=$(item)
program claim "$badge" Ivo
[ "$(item)" = "$before" ] || fail "Ada had the badge, with a door and a version. After claim for Ivo the item is $(item | head -c 160); it should not have changed."
[ "$program_exit" = 1 ] || fail "The badge was taken and claim did not change it, but it ends with $program_exit; it should end with 1, so that a script can tell."
