for berth in "$SEED_new_berth" "$SEED_old_berth"; do
  cql "INSERT INTO quay.ships (ship, berth) VALUES ('$SEED_ship', '$berth')"
  nodetool flush quay ships
done
