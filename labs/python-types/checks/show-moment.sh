last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
key=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM port.papers WHERE id = $key"' EXIT
cql "INSERT INTO port.papers (id, title, issued) VALUES ($key, 'moment', '2026-03-28 20:00:00+0000')"

program_env=(TZ=Pacific/Auckland)
program papers show "$key"
issued=$(jq -r '.issued // empty' <<<"$program_out" 2>/dev/null)
[ -n "$issued" ] || fail "A paper was issued on 28 March 2026 at 20:00 UTC, and \`show\` prints no issued."
[[ $issued =~ (Z|[+-][0-9]{2}:?[0-9]{2})$ ]] ||
  fail "\`show\` prints the moment as $issued, without an offset: nobody can tell which moment this is."
[ "$(date -u -d "$issued" +%s 2>/dev/null)" = 1774728000 ] ||
  fail "A paper was issued on 28 March 2026 at 20:00 UTC; with TZ=Pacific/Auckland \`show\` prints $issued, which is another moment."
