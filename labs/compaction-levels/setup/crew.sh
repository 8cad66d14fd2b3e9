set -eu

# On ScyllaDB a table is split into tablets, each with SSTables of its own. Here a flush writes one
# SSTable on both engines.
whole=''
if command -v scylla >/dev/null; then whole=" AND tablets = {'enabled': false}"; fi
one_copy="replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1}$whole"
tiers="gc_grace_seconds = 864000 AND compaction = {'class': 'SizeTieredCompactionStrategy'}"
levels="gc_grace_seconds = 864000 AND compaction = {'class': 'LeveledCompactionStrategy', 'sstable_size_in_mb': 1}"

cqlsh -e "
CREATE KEYSPACE crew WITH $one_copy;
CREATE KEYSPACE tiers WITH $one_copy;
CREATE KEYSPACE levels WITH $one_copy;
CREATE TABLE crew.profiles (person text PRIMARY KEY, photo blob) WITH $tiers;
CREATE TABLE crew.badges (person text PRIMARY KEY, photo blob) WITH $tiers;
CREATE TABLE crew.cards (person text PRIMARY KEY, card text) WITH $tiers;
CREATE TABLE crew.log (gate text, at timestamp, person text, PRIMARY KEY (gate, at)) WITH $levels;
CREATE TABLE tiers.log (person text PRIMARY KEY, photo blob) WITH $tiers;
CREATE TABLE levels.log (person text PRIMARY KEY, photo blob) WITH $levels;"

# The learner decides when automatic compaction begins.
nodetool disableautocompaction crew

# rows <table> <kB> <person>…: an INSERT of a photo for each; random, so that compression changes nothing.
rows() {
  local table=$1 bytes=$(($2 * 1024))
  shift 2
  printf '%s\n' "$@" | paste - <(head -c $((bytes * $#)) /dev/urandom | od -An -v -tx1 -w$bytes | tr -d ' ') |
    sed -E "s/(.*)\t(.*)/INSERT INTO $table (person, photo) VALUES ('\1', 0x\2);/"
}
crew() { seq -f 'crew-%g' "$1" "$2"; }

# Three days of a log, 1.1 MB each, which the learner writes under both strategies.
cd "$HOME"
for day in 1 2 3; do rows log 64 $(crew "$((day * 20))" "$((day * 20 + 16))") >"day$day.cql"; done

rows crew.profiles 64 demo "$SEED_person" $(crew 1 34) >base.part
{ cat base.part; sed 's/crew.profiles/crew.badges/' base.part; } | cqlsh
nodetool flush crew
for n in 1 2 3; do
  rows crew.profiles 64 demo "$SEED_person" "crew-$n" >base.part
  { cat base.part; sed 's/crew.profiles/crew.badges/' base.part; } | cqlsh
  nodetool flush crew
done
rm base.part
