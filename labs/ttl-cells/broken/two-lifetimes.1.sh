cql "INSERT INTO shop.sessions (customer, device, secret) VALUES ('$SEED_customer', 'phone', '$SEED_secret')"
cql "UPDATE shop.sessions USING TTL $SEED_pay SET may_pay = true WHERE customer = '$SEED_customer' AND device = 'phone'"
