cql "INSERT INTO shop.sessions (customer, device, secret, cart) VALUES ('$SEED_customer', 'tablet', '$SEED_tablet_secret', null) USING TTL $SEED_renewed"
