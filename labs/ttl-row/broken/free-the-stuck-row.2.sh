cql "INSERT INTO harbour.live (buoy, wave_cm) VALUES ('$SEED_silent', $SEED_stuck) USING TTL 86400"
