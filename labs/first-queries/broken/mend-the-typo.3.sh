cql "DELETE FROM harbour.boats WHERE boat = '${SEED_boat}0'"
cql "DELETE FROM harbour.boats WHERE boat = '$SEED_boat'"
cql "INSERT INTO harbour.boats (boat, berth) VALUES ('$SEED_boat', $SEED_new_berth)"
