cql "INSERT INTO shop.sessions (customer, device, secret, may_pay) VALUES ('$SEED_customer', 'phone', '$SEED_secret', true) USING TTL 3600"
