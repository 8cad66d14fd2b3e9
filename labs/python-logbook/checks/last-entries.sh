last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM port.logbook WHERE ship = '\''$ship'\''"' EXIT
cql "INSERT INTO port.logbook (ship, at, entry) VALUES ('$ship', '2026-03-28 08:00:00+0000', 'oldest');
  INSERT INTO port.logbook (ship, at, entry) VALUES ('$ship', '2026-03-28 09:00:00+0000', 'bare');
  INSERT INTO port.logbook (ship, at, entry, tags, photo) VALUES ('$ship', '2026-03-28 20:00:00+0000', 'Wind from Åland', {'weather', 'crew'}, 0x8900ff)"
sha=0e6f1d8256a3ab32d4d3c5b8db2311809fe00ff41bd6eccc1121cc6cab3f428d
program_env=(TZ=Asia/Tokyo)

program logbook last "$ship" 2
[ "$program_exit" = 0 ] || fail "\`python main.py last $ship 2\` ends with exit code $program_exit: “$(last_line)”."
entries=$(jq -c . <<<"$program_out" 2>/dev/null) || fail "\`last\` should print a JSON object on each line, and prints “${program_out:0:120}”."
[ "$(wc -l <<<"$program_out")" = 2 ] && [ -n "$program_out" ] ||
  fail "A ship has three entries, and \`last $ship 2\` prints $(grep -c . <<<"$program_out") lines; it should print two."
newest=$(head -1 <<<"$entries")
[ "$(jq -r .entry <<<"$newest")" = 'Wind from Åland' ] ||
  fail "The first line should be the newest entry, “Wind from Åland”, and is “$(jq -r .entry <<<"$newest")”."
at=$(jq -r .at <<<"$newest")
[[ $at =~ (Z|[+-][0-9]{2}:?[0-9]{2})$ && $(date -u -d "$at" +%s 2>/dev/null) = 1774728000 ]] ||
  fail "The newest entry was made at 2026-03-28T20:00:00+00:00; with TZ=Asia/Tokyo \`last\` prints $at. Print the moment with its offset."
[ "$(jq -c '.tags | arrays | sort' <<<"$newest")" = '["crew","weather"]' ] ||
  fail "The newest entry has the tags crew and weather; \`last\` prints $(jq -c .tags <<<"$newest")."
[ "$(jq -r .photo <<<"$newest")" = "$sha" ] ||
  fail "The photo of the newest entry should be printed as its SHA-256, $sha, and is $(jq -c .photo <<<"$newest")."
[ "$(tail -1 <<<"$entries" | jq -c '[.tags, .photo]')" = '[[],null]' ] ||
  fail "An entry without tags and photo should be printed with [] and null, and has $(tail -1 <<<"$entries" | jq -c '[.tags, .photo]')."
