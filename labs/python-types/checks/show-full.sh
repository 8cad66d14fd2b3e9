last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
key=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM port.papers WHERE id = $key"' EXIT
cql "INSERT INTO port.papers (id, title, tags, signed, fees, scan)
  VALUES ($key, 'The captain''s crème', {'tea', 'customs'}, ['Falk', 'Haddad', 'Falk'], {'duty': 120, 'crane': 40}, 0x8900ff)"

program papers show "$key"
[ "$program_exit" = 0 ] || fail "\`python main.py show $key\` ends with the code $program_exit: “$(last_line)”."
jq -e 'type == "object"' <<<"$program_out" >/dev/null 2>&1 || fail "\`show\` should print one JSON object, and prints “${program_out:0:120}”."
differs() { fail "In the JSON of a paper, $1 should be $2 and is $(jq -c ".$1" <<<"$program_out")."; }
[ "$(jq -r .id <<<"$program_out")" = "$key" ] || differs id "\"$key\""
[ "$(jq -r .title <<<"$program_out")" = "The captain's crème" ] || differs title "\"The captain's crème\""
[ "$(jq -c '.tags | arrays | sort' <<<"$program_out")" = '["customs","tea"]' ] || differs tags '["customs","tea"]'
[ "$(jq -c .signed <<<"$program_out")" = '["Falk","Haddad","Falk"]' ] || differs signed '["Falk","Haddad","Falk"]'
[ "$(jq -cS .fees <<<"$program_out")" = '{"crane":40,"duty":120}' ] || differs fees '{"crane":40,"duty":120}'
[ "$(jq -c .bytes <<<"$program_out")" = 3 ] || differs bytes 3
