cql "UPDATE harbour.boats SET berth = $SEED_new_berth WHERE boat = '$SEED_boat'"
