last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
key=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM port.papers WHERE id = $key"' EXIT
cql "INSERT INTO port.papers (id, title, tags) VALUES ($key, 'check', {'tea', 'customs', 'crew list'})"
program papers tags "$key"
[ "$program_exit" = 0 ] || fail "\`python main.py tags $key\` ends with exit code $program_exit: “$(last_line)”."
[ "$(sort <<<"$program_out")" = $'crew list\ncustoms\ntea' ] ||
  fail "A paper has the tags crew list, customs and tea, and \`tags\` prints “${program_out//$'\n'/ / }”; it should print one tag a line."
cql "DELETE FROM port.papers WHERE id = $key; INSERT INTO port.papers (id, title) VALUES ($key, 'bare')"
program papers tags "$key"
[ "$program_exit" = 0 ] ||
  fail "For a paper without tags, \`tags\` ends with exit code $program_exit: “$(last_line)”. A set without elements comes back as None."
[ -z "$program_out" ] || fail "For a paper without tags, \`tags\` should print nothing, and prints “${program_out:0:80}”."
