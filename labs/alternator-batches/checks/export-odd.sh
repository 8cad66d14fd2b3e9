odd="zz-check O'Brien \"Zoë\" 海"
key=$(jq -nc --arg name "$odd" '{last_name: {S: $name}}')
trap 'alternator DeleteItem "{\"TableName\": \"mutant_data\", \"Key\": $key}" >/dev/null' EXIT
alternator PutItem "{\"TableName\": \"mutant_data\", \"Item\": $key}" >/dev/null ||
  fail "Nothing can be written to mutant_data. Start the lab again if the table is gone."
program export "$odd" zz-check-nobody
[ "$program_exit" = 0 ] ||
  fail "Asked for a name that does not exist, export ends with code $program_exit and says “$(tail -1 <<<"$program_err" | cut -c1-160)”."
found=$(jq -r '.[].last_name' <<<"$program_out" 2>/dev/null)
[ "$found" = "$odd" ] ||
  fail "Asked for $odd and for a name that does not exist, export prints these names: ${found:-none}. It should print the first alone."
program export zz-check-nobody
[ "$(jq -c . <<<"$program_out" 2>/dev/null)" = '[]' ] ||
  fail "Asked for a name that does not exist, export prints ${program_out:-nothing}; an empty list is printed as []."
