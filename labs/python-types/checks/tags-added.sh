last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
key=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM port.papers WHERE id = $key"' EXIT
tags_are() {
  local tags
  tags=$(cql_value "SELECT tags FROM port.papers WHERE id = $key")
  [ "$program_exit" = 0 ] || fail "\`python main.py tag $key …\` ends with exit code $program_exit: “$(last_line)”."
  [ "$tags" = "$1" ] || fail "$2, and the table has $tags; it should be $1."
}
cql "INSERT INTO port.papers (id, title, tags) VALUES ($key, 'check', {'tea'})"
program papers tag "$key" wine "captain's"
tags_are "{'captain''s', 'tea', 'wine'}" "A paper had the tag tea, and wine and captain's were added"
cql "DELETE FROM port.papers WHERE id = $key; INSERT INTO port.papers (id, title) VALUES ($key, 'bare')"
program papers tag "$key" crème
tags_are "{'crème'}" "A paper had no tags, and crème was added"
