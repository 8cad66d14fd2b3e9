cql "UPDATE shop.sessions SET secret = '$SEED_secret' WHERE customer = '$SEED_customer' AND device = 'phone'"
cql "UPDATE shop.sessions USING TTL $SEED_pay SET may_pay = true WHERE customer = '$SEED_customer' AND device = 'phone'"
