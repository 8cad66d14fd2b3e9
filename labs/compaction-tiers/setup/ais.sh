set -eu

# On ScyllaDB a table is split into tablets, each with SSTables of its own. Here a flush writes one
# SSTable on both engines.
whole=''
if command -v scylla >/dev/null; then whole=" AND tablets = {'enabled': false}"; fi
tiers="compaction = {'class': 'SizeTieredCompactionStrategy', 'min_sstable_size': 1024"

cqlsh -e "
CREATE KEYSPACE ais WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1}$whole;
CREATE TABLE ais.positions (ship text PRIMARY KEY, track blob) WITH gc_grace_seconds = 864000 AND $tiers};
CREATE TABLE ais.tracks (ship text PRIMARY KEY, track blob) WITH gc_grace_seconds = 864000 AND $tiers, 'min_threshold': 6};
CREATE TABLE ais.latest (ship text PRIMARY KEY, track blob) WITH gc_grace_seconds = 864000 AND $tiers};
CREATE TABLE ais.raw (ship text, at timestamp, message blob, PRIMARY KEY (ship, at)) WITH gc_grace_seconds = 864000
  AND compaction = {'class': 'SizeTieredCompactionStrategy', 'max_threshold': 16};
CREATE TABLE ais.plan (node text PRIMARY KEY, room_gb int);"

# The learner decides when automatic compaction begins.
nodetool disableautocompaction ais

# rows <table> <ship>…: an INSERT of 4 kB for each ship; random, so that compression changes nothing.
rows() {
  local table=$1 bytes=4096
  shift
  printf '%s\n' "$@" | paste - <(head -c $((bytes * $#)) /dev/urandom | od -An -v -tx1 -w$bytes | tr -d ' ') |
    sed -E "s/(.*)\t(.*)/INSERT INTO ais.$table (ship, track) VALUES ('\1', 0x\2);/"
}
ships() { seq -f 'ship-%g' "$1" "$2"; }

# What the learner loads: a fourth small SSTable, a day of reports, and what ais.tracks held at the start.
mkdir -p "$HOME/reports" "$HOME/tracks"
cd "$HOME"
rows positions demo $(ships 13 16) >fourth.cql
for n in 0 1 2 3; do rows latest $(ships $((n * 5 + 1)) $((n * 5 + 5))) >"reports/$n.cql"; done
rows tracks demo liner $(ships 1 40) >tracks/0.cql
for n in 1 2 3; do rows tracks demo coaster $(ships $((n * 4 - 3)) $((n * 4))) >"tracks/$n.cql"; done
cat >reload-tracks <<'RELOAD'
#!/bin/bash
# Puts ais.tracks back to its state at the start: one large SSTable, three small ones, min_threshold 6.
cd "$HOME"
nodetool disableautocompaction ais tracks
cqlsh -e "TRUNCATE ais.tracks; ALTER TABLE ais.tracks WITH compaction =
  {'class': 'SizeTieredCompactionStrategy', 'min_sstable_size': 1024, 'min_threshold': 6}"
for file in tracks/?.cql; do cqlsh -f "$file"; nodetool flush ais tracks; done
RELOAD
chmod +x reload-tracks

{ cat tracks/0.cql; rows positions demo $(ships 1 40); rows latest $(ships 1 40); } | cqlsh
nodetool flush ais
for n in 1 2 3; do
  { cat tracks/$n.cql; rows positions demo $(ships $((n * 4 - 3)) $((n * 4))); } | cqlsh
  nodetool flush ais
done
