set -eu

call() {
  echo "INSERT INTO harbour.calls (ship, arrived, berth, tonnes) VALUES ('$1', '$2:00+0000', $3, $4);"
}

calls_of_aurora() {
  call Aurora '2026-01-04 06:10' 4 930
  call Aurora '2026-01-19 17:40' 6 845
  call Aurora '2026-02-04 06:10' 4 915
  call Aurora '2026-02-19 17:40' 6 860
  call Aurora '2026-03-04 06:10' 4 925
  call Aurora '2026-03-19 17:40' 7 640
  call Aurora '2026-04-04 06:10' 4 905
  call Aurora '2026-04-19 17:40' 6 870
  call Aurora '2026-05-04 06:10' 4 910
  call Aurora '2026-05-19 17:40' 6 880
}

# The calls around the one that the learner looks for have other tonnages, so that the check can name the mistake.
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
CREATE TABLE harbour.answers (question text PRIMARY KEY, answer int);
INSERT INTO harbour.boats (boat, berth, owner, phone) VALUES ('demo-1', 4, 'Lind', '555-0101');
INSERT INTO harbour.boats (boat, berth, owner, phone) VALUES ('$SEED_boat', 3, '$SEED_boat_owner', '555-$SEED_boat_phone');
UPDATE harbour.boats SET berth = $SEED_new_berth WHERE boat = '${SEED_boat}0';
CQL
  calls_of_aurora
  calls_of_the_task
} >"$HOME/office.cql"
cqlsh -f "$HOME/office.cql"
rm "$HOME/office.cql"
