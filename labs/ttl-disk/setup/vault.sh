set -eu

# On ScyllaDB a new table may use the tombstone_gc mode repair, which purges at once where there is one copy. These
# tables use the mode timeout, Cassandra's only one, so that both engines show the steps of the lesson.
timeout_mode=''
if command -v scylla >/dev/null; then timeout_mode=" WITH tombstone_gc = {'mode': 'timeout'}"; fi

cqlsh -e "
CREATE KEYSPACE vault WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
CREATE TABLE vault.codes (phone text PRIMARY KEY, code text)$timeout_mode;
CREATE TABLE vault.resets (account text PRIMARY KEY, link text)$timeout_mode;
INSERT INTO vault.resets (account, link) VALUES ('$SEED_account', '$SEED_link') USING TTL 1;
INSERT INTO vault.resets (account, link) VALUES ('$SEED_keeper', '$SEED_keeper_link') USING TTL 86400;"

# The learner decides when these tables are compacted, so that each step can be looked at.
nodetool disableautocompaction vault codes resets
nodetool flush vault resets
