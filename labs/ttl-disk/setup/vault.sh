set -eu

# Newer ScyllaDB versions collect tombstones after a repair, and with one replica at once. These
# tables wait for gc_grace_seconds on both engines, as the lesson tells it.
by_time=''
if command -v scylla >/dev/null; then by_time=" WITH tombstone_gc = {'mode': 'timeout'}"; fi

cqlsh -e "
CREATE KEYSPACE vault WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
CREATE KEYSPACE ferry WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
CREATE TABLE vault.codes (phone text PRIMARY KEY, code text)$by_time;
CREATE TABLE vault.resets (account text PRIMARY KEY, link text)$by_time;
CREATE TABLE vault.devices (owner text, device text, label text, PRIMARY KEY (owner, device));
INSERT INTO vault.resets (account, link) VALUES ('$SEED_account', '$SEED_link') USING TTL 1;
INSERT INTO vault.resets (account, link) VALUES ('$SEED_keeper', '$SEED_keeper_link') USING TTL 86400;
UPDATE vault.devices SET label = 'old phone' WHERE owner = 'demo' AND device = 'phone';
UPDATE vault.devices SET label = '$SEED_label' WHERE owner = '$SEED_owner' AND device = 'laptop';"

# The learner decides when these tables are compacted, so that each step can be looked at.
nodetool disableautocompaction vault codes resets
nodetool flush vault resets
