badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }

put '{holder: {S: "Ada"}, door: {S: "north"}, version: {N: "4"}}'
program handover "$badge" 4 Ivo
[ "$program_exit" = 0 ] || fail "The badge has version 4, and handover with 4 says “$(last_words)” and ends with $program_exit; it should end with 0."
now=$(item | jq -r '"\(.holder.S) \(.version.N) \(.door.S)"')
[ "$now" = 'Ivo 5 north' ] || fail "After the handover of version 4 from Ada to Ivo, at the north door, holder, version and door of the badge are: $now. They should be Ivo 5 north."
[ "$program_out" = 5 ] || fail "handover prints ${program_out:-nothing}; it should print the new version, 5."
