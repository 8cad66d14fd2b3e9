cql "INSERT INTO harbour.live (buoy, wave_cm) VALUES ('$SEED_reporter', 1) USING TTL $SEED_limit"
