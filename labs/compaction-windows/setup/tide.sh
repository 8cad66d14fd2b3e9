set -eu

# On ScyllaDB a table is split into tablets, each with SSTables of its own, and newer versions
# purge tombstones after a repair. Here a flush writes one SSTable on both engines, and
# tombstones are kept for gc_grace_seconds.
whole='' by_time=''
if command -v scylla >/dev/null; then
  whole=" AND tablets = {'enabled': false}"
  by_time=" AND tombstone_gc = {'mode': 'timeout'}"
fi
one_copy="replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1}$whole"
hourly="{'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'HOURS', 'compaction_window_size': 1,
  'expired_sstable_check_frequency_seconds': 1}"
reading='(gauge text, at timestamp, cm int, source text, PRIMARY KEY (gauge, at))'
tiers="{'class': 'SizeTieredCompactionStrategy'}"

cqlsh -e "
CREATE KEYSPACE tide WITH $one_copy;
CREATE TABLE tide.levels $reading WITH gc_grace_seconds = 864000 AND default_time_to_live = 86400 AND compaction = $hourly$by_time;
CREATE TABLE tide.gusts $reading WITH gc_grace_seconds = 0 AND default_time_to_live = 86400 AND compaction = $hourly$by_time;
CREATE TABLE tide.surge $reading WITH gc_grace_seconds = 0 AND compaction = $hourly$by_time;
CREATE TABLE tide.waves $reading WITH gc_grace_seconds = 0 AND compaction = $hourly$by_time;
CREATE TABLE tide.history $reading WITH gc_grace_seconds = 864000 AND compaction = $tiers$by_time;"

# The learner decides when the windows of tide.levels are compacted.
nodetool disableautocompaction tide levels

hour=$(($(date +%s) / 3600 * 3600))
# write <table> <hours ago> <second of the hour> <cm> <source> <TTL>: a reading, written at its own time.
write() {
  local at=$((hour - $2 * 3600 + $3))
  echo "INSERT INTO tide.$1 (gauge, at, cm, source) VALUES ('demo', $((at * 1000)), $4, '$5') USING TIMESTAMP $((at * 1000000)) AND TTL $6;"
}
# Two flushes for each of the two hours before; and in tide.waves a late reading without a TTL,
# older than one that has expired.
{ write levels 2 1 211 radio 86400; write waves 9 1 93 "$SEED_late" 0; } | cqlsh
nodetool flush tide
{ write levels 2 2 212 radio 86400; write waves 2 1 140 "$SEED_expired" 1; } | cqlsh
nodetool flush tide
{ write levels 1 1 221 radio 86400; write waves 1 1 155 "$SEED_live" 864000; } | cqlsh
nodetool flush tide
write levels 1 2 222 radio 86400 | cqlsh
nodetool flush tide
