# Both berths met in the memtable; the second SSTable came from something else.
cql "INSERT INTO quay.ships (ship, berth) VALUES ('$SEED_ship', '$SEED_old_berth')"
cql "UPDATE quay.ships SET berth = '$SEED_new_berth' WHERE ship = '$SEED_ship'"
nodetool flush quay ships
cql "UPDATE quay.ships SET pilot = 'Rosa' WHERE ship = '$SEED_ship'"
nodetool flush quay ships
