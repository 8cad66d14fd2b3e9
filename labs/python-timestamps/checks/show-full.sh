last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
key=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM port.papers WHERE id = $key"' EXIT
cql "INSERT INTO port.papers (id, title, issued, tags, signed, fees, scan)
  VALUES ($key, 'The captain''s crème', '2026-03-28 20:00:00+0000', {'tea', 'customs'}, ['Falk', 'Haddad', 'Falk'], {'duty': 120, 'crane': 40}, 0x8900ff)"

program_env=(TZ=Pacific/Auckland)
program papers show "$key"
[ "$program_exit" = 0 ] || fail "\`python main.py show $key\` ends with exit code $program_exit: “$(last_line)”."
jq -e 'type == "object"' <<<"$program_out" >/dev/null 2>&1 || fail "\`show\` should print one JSON object, and prints “${program_out:0:120}”."
differs() { fail "In the JSON of a paper, $1 should be $2 and is $(jq -c ".$1" <<<"$program_out")."; }
[ "$(jq -r .id <<<"$program_out")" = "$key" ] || differs id "\"$key\""
[ "$(jq -r .title <<<"$program_out")" = "The captain's crème" ] || differs title "\"The captain's crème\""
[ "$(jq -c '.tags | arrays | sort' <<<"$program_out")" = '["customs","tea"]' ] || differs tags '["customs","tea"]'
[ "$(jq -c .signed <<<"$program_out")" = '["Falk","Haddad","Falk"]' ] || differs signed '["Falk","Haddad","Falk"]'
[ "$(jq -cS .fees <<<"$program_out")" = '{"crane":40,"duty":120}' ] || differs fees '{"crane":40,"duty":120}'
[ "$(jq -c .bytes <<<"$program_out")" = 3 ] || differs bytes 3
issued=$(jq -r .issued <<<"$program_out")
[[ $issued =~ (Z|[+-][0-9]{2}:?[0-9]{2})$ ]] ||
  fail "\`show\` prints the moment as $issued, without an offset: nobody can tell which moment this is."
[ "$(date -u -d "$issued" +%s 2>/dev/null)" = 1774728000 ] ||
  fail "A paper was issued on 28 March 2026 at 20:00 UTC; with TZ=Pacific/Auckland \`show\` prints $issued, which is another moment."
