last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM port.containers WHERE ship = '\''$ship'\''"' EXIT
# More than the 5,000 rows that the driver fetches at a time.
workspace "python -c '
import sys
from cassandra.cluster import Cluster
from cassandra.concurrent import execute_concurrent_with_args
with Cluster([\"127.0.0.1\"], protocol_version=4) as cluster:
    session = cluster.connect(\"port\")
    insert = session.prepare(\"INSERT INTO containers (ship, number, cargo, kg) VALUES (?, ?, ?, ?)\")
    rows = [(sys.argv[1], number, \"tea\", 10) for number in range(5100)]
    execute_concurrent_with_args(session, insert, rows, concurrency=200)
' $ship" || { echo "The checker could not write its rows."; exit 2; }

program unload report "$ship"
IFS=$'\t' read -r _ count kg <<<"$program_out"
[ "$count" != 5000 ] || fail "The ship has 5100 containers, and the report says 5000: that is one page. Go on to the next ones."
[ "$count" = 5100 ] && [ "$kg" = 51000 ] ||
  fail "The ship has 5100 containers of 51000 kg; the report says “${program_out//$'\t'/ }”, error “$(last_line)”."
