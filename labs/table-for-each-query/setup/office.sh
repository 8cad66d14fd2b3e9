set -eu

call() {
  echo "INSERT INTO harbour.calls (ship, arrived, berth, tonnes) VALUES ('$1', '$2:00+0000', $3, $4);"
}

# One partition: ten calls of a ship, one every nine days, none of them at the lesson's berth 41.
calls_of_cargo() {
  local ship=$1 number=$2 call
  local days=(01-03 01-12 01-21 01-30 02-08 02-17 02-26 03-07 03-16 03-25)
  for call in "${!days[@]}"; do
    call "$ship" "2026-${days[call]} 06:00" $(((number + call * 7) % 40 + 1)) $((number * 3 + call * 11))
  done
}

calls_of_aurora() {
  call Aurora '2026-01-04 06:10' 4 930
  call Aurora '2026-01-19 17:40' 6 845
  call Aurora '2026-02-04 06:10' 4 915
  call Aurora '2026-02-19 17:40' 6 860
  call Aurora '2026-03-04 06:10' 4 925
  call Aurora '2026-03-19 17:40' 7 640
  call Aurora '2026-04-04 06:10' 41 905
  call Aurora '2026-04-19 17:40' 6 870
  call Aurora '2026-05-04 06:10' 4 910
  call Aurora '2026-05-19 17:40' 6 880
}

# One of these never took place, and the learner deletes it.
calls_of_the_task() {
  call "$SEED_ship" '2026-01-08 09:20' 11 $((SEED_march + 7))
  call "$SEED_ship" '2026-01-22 16:45' 12 $((SEED_march + 11))
  call "$SEED_ship" '2026-02-12 07:05' 11 $((SEED_march - 13))
  call "$SEED_ship" '2026-02-28 23:30' 12 $((SEED_march - 29))
  call "$SEED_ship" '2026-03-06 05:15' 11 "$SEED_march"
  call "$SEED_ship" '2026-03-17 13:00' 12 $((SEED_march + 31))
  call "$SEED_ship" '2026-03-31 21:10' 11 $((SEED_march + 37))
  call "$SEED_ship" '2026-04-01 00:30' 12 $((SEED_march + 41))
  call "$SEED_ship" '2026-04-20 10:40' 11 $((SEED_march - 43))
  call "$SEED_ship" '2026-05-09 18:25' 12 $((SEED_march + 47))
}

{
  cat <<CQL
CREATE KEYSPACE harbour WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
CREATE TABLE harbour.boats (boat text PRIMARY KEY, berth int, owner text, phone text);
CREATE TABLE harbour.calls (ship text, arrived timestamp, berth int, tonnes int, PRIMARY KEY (ship, arrived))
  WITH CLUSTERING ORDER BY (arrived DESC);
INSERT INTO harbour.boats (boat, berth, owner, phone) VALUES ('demo-1', 9, 'Lind', '555-0101');
INSERT INTO harbour.boats (boat, berth, owner, phone) VALUES ('demo-2', 15, 'Lind', '555-0102');
CQL
  # 200 ships with 10 calls each; the calls of one ship are one partition, so they can share a batch.
  for number in {100..297}; do
    echo 'BEGIN UNLOGGED BATCH'
    calls_of_cargo "cargo-$number" "$number"
    echo 'APPLY BATCH;'
  done
  calls_of_aurora
  calls_of_the_task
  echo "UPDATE harbour.calls SET berth = 41 WHERE ship IN ('cargo-118', 'cargo-203') AND arrived = '2026-03-07 06:00:00+0000';"
} >"$HOME/office.cql"
cqlsh -f "$HOME/office.cql"
rm "$HOME/office.cql"
