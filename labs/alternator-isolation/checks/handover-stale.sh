badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }

for other in 3 5; do
  put '{holder: {S: "Ada"}, version: {N: "4"}}'
  before=$(item)
  program handover "$badge" "$other" Ivo
  [ "$(item)" = "$before" ] || fail "The badge had version 4. After handover with version $other it is $(item | head -c 160); it should not have changed."
  [ "$program_exit" = 2 ] || fail "The badge has version 4, and handover with $other ends with $program_exit; it should end with 2."
done
