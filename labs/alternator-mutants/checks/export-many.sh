batch() { # <Put|Delete> <from> <to>
  jq -nc --arg kind "$1" --argjson from "$2" --argjson to "$3" '{RequestItems: {mutant_data: [range($from; $to) |
    {last_name: {S: "zz-check-\(.)"}} | if $kind == "Put" then {PutRequest: {Item: .}} else {DeleteRequest: {Key: .}} end]}}'
}
all() { for at in $(seq 0 25 225); do alternator BatchWriteItem "$(batch "$1" "$at" $((at + 25)))" >/dev/null || return; done; }
trap 'all Delete' EXIT
all Put || fail "Nothing can be written to mutant_data: is the table there, with the key last_name?"
program export $(seq -f 'zz-check-%g' 0 249)
[ "$program_exit" = 0 ] || fail "Asked for 250 names, export ends with code $program_exit: $(tail -1 <<<"$program_err" | cut -c1-160)"
count=$(jq '[.[].last_name] | unique | length' <<<"$program_out" 2>/dev/null)
[ "$count" = 250 ] ||
  fail "Asked for 250 names that stand in mutant_data, export prints ${count:-no list of} items."
