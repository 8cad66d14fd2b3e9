cql "DELETE FROM harbour.boats WHERE boat = '${SEED_boat}0'"
