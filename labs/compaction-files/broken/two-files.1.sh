# The new berth is written, but not flushed.
cql "INSERT INTO quay.ships (ship, berth) VALUES ('$SEED_ship', '$SEED_old_berth')"
nodetool flush quay ships
cql "UPDATE quay.ships SET berth = '$SEED_new_berth' WHERE ship = '$SEED_ship'"
