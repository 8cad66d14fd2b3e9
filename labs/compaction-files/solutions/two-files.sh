cqlsh -e "INSERT INTO quay.ships (ship, berth)
  VALUES ('$SEED_ship', '$SEED_old_berth')"
nodetool flush quay ships

cqlsh -e "UPDATE quay.ships SET berth = '$SEED_new_berth'
  WHERE ship = '$SEED_ship'"
nodetool flush quay ships
