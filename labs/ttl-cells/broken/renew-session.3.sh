cql "INSERT INTO shop.sessions (customer, device, secret, cart, may_pay) VALUES ('$SEED_customer', 'tablet', '$SEED_tablet_secret', '$SEED_cart', true) USING TTL $SEED_renewed"
