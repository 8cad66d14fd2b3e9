cql "INSERT INTO harbour.live (buoy, wave_cm) VALUES ('$SEED_reporter', $SEED_wave)"
