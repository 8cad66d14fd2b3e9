cql "INSERT INTO harbour.live (buoy, wave_cm) VALUES ('$SEED_record', $SEED_peak) USING TTL 31536000"
