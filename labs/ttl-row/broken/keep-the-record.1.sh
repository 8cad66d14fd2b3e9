cql "INSERT INTO harbour.live (buoy, wave_cm) VALUES ('$SEED_record', 0)"
