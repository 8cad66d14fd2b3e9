cql "ALTER TABLE vault.devices WITH default_time_to_live = $SEED_trust"
