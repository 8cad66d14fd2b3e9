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
tiers="gc_grace_seconds = 864000 AND compaction = {'class': 'SizeTieredCompactionStrategy'}$by_time"
hourly="{'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'HOURS', 'compaction_window_size': 1}"

cqlsh -e "
CREATE KEYSPACE port WITH $one_copy;
CREATE KEYSPACE fleet WITH $one_copy;
$(for table in weather charts tugs pilots cranes; do
  echo "CREATE TABLE port.$table (id int PRIMARY KEY, a text, b text, c text, d text) WITH $tiers;"
done)
CREATE TABLE fleet.positions (ship text, at timestamp, place text, PRIMARY KEY (ship, at)) WITH $tiers;
CREATE TABLE fleet.profiles (ship text PRIMARY KEY, profile text) WITH $tiers;
CREATE TABLE fleet.audit (day date, at timeuuid, entry text, PRIMARY KEY (day, at)) WITH gc_grace_seconds = 864000
  AND compaction = {'class': 'LeveledCompactionStrategy'}$by_time;
CREATE TABLE fleet.offers (route text, offer int, price int, PRIMARY KEY (route, offer)) WITH gc_grace_seconds = 864000
  AND default_time_to_live = 86400 AND compaction = $hourly$by_time;"

# The SSTables that a workload leaves stay as they are, so that they can be looked at.
nodetool disableautocompaction port

# Which of the three tables is updated and read, which is only read, and which is only written.
case $SEED_busy in
  tugs) updated=tugs read=pilots written=cranes ;;
  pilots) updated=pilots read=cranes written=tugs ;;
  *) updated=cranes read=tugs written=pilots ;;
esac

# Four flushes. An updated table gets one more column of the same four rows in each of them; a table that is
# only read or only written gets new rows.
column=(a b c d)
for n in 0 1 2 3; do
  {
    for id in 1 2 3 4; do
      for table in weather $updated; do
        echo "UPDATE port.$table SET ${column[n]} = 'x' WHERE id = $id;"
      done
    done
    for table in charts $read; do
      echo "INSERT INTO port.$table (id, a, b, c, d) VALUES ($((n + 1)), 'x', 'x', 'x', 'x');"
    done
    for id in $(seq 20); do
      echo "INSERT INTO port.$written (id, a, b, c, d) VALUES ($((n * 20 + id)), 'x', 'x', 'x', 'x');"
    done
  } | cqlsh
  nodetool flush port
done

# 80 reads of each table that is read, and 4 of the other.
{
  for n in $(seq 20); do
    for id in 1 2 3 4; do
      for table in weather charts $updated $read; do echo "SELECT * FROM port.$table WHERE id = $id;"; done
    done
  done
  for id in 1 2 3 4; do echo "SELECT * FROM port.$written WHERE id = $id;"; done
} | cqlsh >/dev/null
