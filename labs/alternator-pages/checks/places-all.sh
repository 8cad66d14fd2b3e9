# Sightings of 15 mutants, three each, that need more than one answer: 45 items of 30 kB.
mutants=$(seq -f "zz-check-%02g" 1 15)
put() { # <mutant> <day> <place>
  jq -nc --arg mutant "$1" --arg at "2031-06-0$2T10:00:00Z" --arg place "$3" --argjson pad "${4:-30000}" \
    "{PutRequest: {Item: {mutant: {S: \$mutant}, seen_at: {S: \$at}, place: {S: \$place}, report: {S: (\"x\" * \$pad)}}}}"
}
write() { alternator BatchWriteItem "$(jq -sc "{RequestItems: {sightings: .}}")" >/dev/null || fail "Nothing can be written to the table sightings. Start the lab again if it is gone."; }
clear() {
  local mutant day
  for mutant in $mutants; do for day in 1 2 3; do
    printf "{\"DeleteRequest\": {\"Key\": {\"mutant\": {\"S\": \"%s\"}, \"seen_at\": {\"S\": \"2031-06-0%sT10:00:00Z\"}}}}\n" "$mutant" "$day"
  done; done | jq -c . | while mapfile -t -n 25 batch && [ ${#batch[@]} -gt 0 ]; do printf "%s\n" "${batch[@]}" | write; done
}
trap clear EXIT
for mutant in $mutants; do
  { put "$mutant" 1 zz-mole; put "$mutant" 2 zz-mole; put "$mutant" 3 "zz-fisher's rest"; } | write
done
program places
[ "$program_exit" = 0 ] || fail "places ended with code $program_exit: $(grep -m1 . <<<"$program_err")"
jq -e 'type == "object"' <<<"$program_out" >/dev/null 2>&1 ||
  fail "What places prints is not one JSON object: $(head -c 80 <<<"${program_out:-nothing}")"
found=$(jq -c '[."zz-mole", ."zz-fisher'"'"'s rest"]' <<<"$program_out")
[ "$found" = '[30,15]' ] ||
  fail "In a table of more than 1 MB, two places have 30 and 15 sightings; places counts $found of them. Did it read all pages?"
