# The time of the late reading is the rest of its key.
at=$(cql "SELECT at, source FROM tide.waves WHERE gauge = 'demo'" |
  awk -F '\t' -v source="$SEED_late" '$2 == source { print $1 }')
if [ -n "$at" ]; then
  cqlsh -e "DELETE FROM tide.waves WHERE gauge = 'demo' AND at = '$at'"
fi
nodetool flush tide waves

# The tombstone is in the current window. Cassandra rewrites each SSTable without what tombstones in
# the others cover; ScyllaDB merges all SSTables and writes one for each window.
if nodetool help | grep -q garbagecollect; then
  nodetool garbagecollect tide waves
else
  nodetool compact tide waves
fi
