set -eu

# On ScyllaDB a table is split into tablets, each with SSTables of its own, and newer versions
# purge tombstones after a repair. Here a flush writes one SSTable on both engines, and
# tombstones are kept for gc_grace_seconds.
whole='' by_time=''
if command -v scylla >/dev/null; then
  whole=" AND tablets = {'enabled': false}"
  by_time=" AND tombstone_gc = {'mode': 'timeout'}"
fi
options="gc_grace_seconds = 864000 AND compaction = {'class': 'SizeTieredCompactionStrategy'}$by_time"

cqlsh -e "
CREATE KEYSPACE quay WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1}$whole;
CREATE TABLE quay.ships (ship text PRIMARY KEY, berth text, pilot text) WITH $options;
CREATE TABLE quay.calls (ship text PRIMARY KEY, berth text, pilot text, cargo text) WITH $options;
CREATE TABLE quay.crew (person text PRIMARY KEY, name text, phone text) WITH $options;
CREATE TABLE quay.archive (year int, no int, note text, PRIMARY KEY (year, no)) WITH $options;"

# The learner decides when something is compacted, so that each step can be looked at.
nodetool disableautocompaction quay

cqlsh -e "
INSERT INTO quay.calls (ship, berth) VALUES ('demo', 'north-1');
INSERT INTO quay.calls (ship, berth) VALUES ('$SEED_caller', '$SEED_call_berth');
INSERT INTO quay.crew (person, name) VALUES ('$SEED_person', 'Ida');
INSERT INTO quay.crew (person, name, phone) VALUES ('$SEED_keeper', 'Omar', '$SEED_keeper_phone');
$(for no in $(seq 300); do echo "INSERT INTO quay.archive (year, no, note) VALUES (2019, $no, 'note $no');"; done)"
nodetool flush quay
cqlsh -e "
UPDATE quay.calls SET pilot = 'Rosa' WHERE ship = 'demo';
UPDATE quay.calls SET pilot = '$SEED_call_pilot' WHERE ship = '$SEED_caller';
UPDATE quay.crew SET phone = '$SEED_phone' WHERE person = '$SEED_person';"
nodetool flush quay
cqlsh -e "
UPDATE quay.calls SET cargo = 'salt' WHERE ship = 'demo';
UPDATE quay.calls SET cargo = '$SEED_call_cargo' WHERE ship = '$SEED_caller';"
nodetool flush quay
