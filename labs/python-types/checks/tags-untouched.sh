# Each element of a collection has a write time of its own. Where a node cannot show it, this looks at nothing.
key=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM port.papers WHERE id = $key"' EXIT
cql "INSERT INTO port.papers (id, title, tags) VALUES ($key, 'check', {'customs'}) USING TIMESTAMP 1700000000000001"
cql "SELECT WRITETIME(tags) FROM port.papers WHERE id = $key" >/dev/null 2>&1 || exit 0

program papers tag "$key" tea
times=$(cql_value "SELECT WRITETIME(tags) FROM port.papers WHERE id = $key")
[[ $times == *1700000000000001* ]] ||
  fail "The paper had the tag customs, and adding tea wrote customs again. Two programs that do so at once lose a tag: let the node add to the set, with tags = tags + ?."
