cql "UPDATE shop.sessions USING TTL 900 SET secret = '$SEED_tablet_secret' WHERE customer = '$SEED_customer' AND device = 'tablet'"
cql "UPDATE shop.sessions USING TTL $SEED_renewed SET cart = '$SEED_cart' WHERE customer = '$SEED_customer' AND device = 'tablet'"
cql "UPDATE shop.sessions USING TTL 600 SET may_pay = true WHERE customer = '$SEED_customer' AND device = 'tablet'"
