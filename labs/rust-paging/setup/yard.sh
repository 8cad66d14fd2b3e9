set -eu

row() { echo "INSERT INTO yard.containers (block, slot, code, weight_kg) VALUES ('$1', $2, '$3', $4);"; }

{
  echo "CREATE KEYSPACE yard WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};"
  echo "CREATE TABLE yard.containers (block text, slot int, code text, weight_kg int, PRIMARY KEY (block, slot));"
  row A 1 MSKU-1042 18200
  row A 2 HLXU-7731 4150
  row A 4 TGHU-2290 26900
  row A 5 CAIU-6006 11340
  row "$SEED_block" 3 OOLU-5171 9800
  row "$SEED_block" 8 TCLU-8804 "$SEED_weight"
  row "$SEED_block" 11 GESU-3120 17650
  row "$SEED_block" 12 FCIU-9437 3990
  for slot in {1..60}; do row K "$slot" "KKSU-$((1000 + slot))" $((2200 + slot * 7919 % 27000)); done
} | cqlsh
