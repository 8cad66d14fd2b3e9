last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
key=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM port.papers WHERE id = $key"' EXIT
cql "INSERT INTO port.papers (id, title) VALUES ($key, 'bare')"

program papers show "$key"
[ "$program_exit" = 0 ] || fail "\`show\` of a paper with nothing but a title ends with exit code $program_exit: “$(last_line)”."
seen=$(jq -cS '{tags, signed, fees, bytes, issued}' <<<"$program_out" 2>/dev/null)
expected='{"bytes":0,"fees":{},"issued":null,"signed":[],"tags":[]}'
[ "$seen" = "$expected" ] ||
  fail "Of a paper with nothing but a title, \`show\` should print $expected and prints ${seen:-no JSON}. An empty collection comes back as None."
