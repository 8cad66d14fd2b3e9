cql "INSERT INTO harbour.live (buoy, wave_cm) VALUES ('$SEED_silent', 0) USING TTL $SEED_grace"
