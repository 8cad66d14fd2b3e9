# The default alone: the old row, written without a TTL, stays as it is.
cql "UPDATE vault.devices USING TTL 0 SET label = '$SEED_label' WHERE owner = '$SEED_owner' AND device = 'laptop'"
cql "ALTER TABLE vault.devices WITH default_time_to_live = $SEED_trust"
