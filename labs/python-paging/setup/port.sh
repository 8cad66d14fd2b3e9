cqlsh -e "
  CREATE KEYSPACE port WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
  CREATE TABLE port.containers (ship text, number int, cargo text, kg int, PRIMARY KEY (ship, number))"

# load <ship> <count>: containers 1 to <count>, in batches of 100 rows of the one partition.
load() {
  local first last number rows
  for ((first = 1; first <= $2; first += 100)); do
    last=$((first + 99 < $2 ? first + 99 : $2)) rows=
    for ((number = first; number <= last; number++)); do
      rows+="INSERT INTO port.containers (ship, number, cargo, kg) VALUES ('$1', $number, 'olive oil', $((1000 + 10 * number))); "
    done
    cqlsh -e "BEGIN UNLOGGED BATCH $rows APPLY BATCH"
  done
}

load "$SEED_ship" 500
load demo-1 30
