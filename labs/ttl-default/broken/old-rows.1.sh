cql "INSERT INTO vault.devices (owner, device, label) VALUES ('$SEED_owner', 'laptop', '$SEED_label') USING TTL $SEED_trust"
