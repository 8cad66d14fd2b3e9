cql "INSERT INTO shop.sessions (customer, device, cart) VALUES ('$SEED_customer', 'tablet', '$SEED_cart') USING TTL $SEED_renewed"
