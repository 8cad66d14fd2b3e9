odd="zz-check O'Brien \"Zoë\" 海"
key=$(jq -nc --arg name "$odd" '{last_name: {S: $name}}')
trap 'alternator DeleteItem "{\"TableName\": \"mutant_data\", \"Key\": $key}" >/dev/null' EXIT
alternator PutItem "{\"TableName\": \"mutant_data\", \"Item\": $key}" >/dev/null ||
  fail "Nothing can be written to mutant_data: is the table there, with the key last_name?"
program export "$odd" zz-check-nobody
[ "$program_exit" = 0 ] ||
  fail "Asked for a name that nobody has, export ends with code $program_exit: $(tail -1 <<<"$program_err")"
found=$(jq -r '.[].last_name' <<<"$program_out" 2>/dev/null)
[ "$found" = "$odd" ] ||
  fail "Asked for $odd and for a name that nobody has, export prints these names: ${found:-none}. The first alone should be there."
program export zz-check-nobody
[ "$(jq -c . <<<"$program_out" 2>/dev/null)" = '[]' ] ||
  fail "Asked for a name that nobody has, export prints ${program_out:-nothing}; an empty list [] is still a list."
