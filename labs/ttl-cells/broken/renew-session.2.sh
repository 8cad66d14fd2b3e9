cql "UPDATE shop.sessions USING TTL $SEED_renewed SET secret = '$SEED_tablet_secret', cart = null WHERE customer = '$SEED_customer' AND device = 'tablet'"
cql "UPDATE shop.sessions USING TTL 600 SET may_pay = true WHERE customer = '$SEED_customer' AND device = 'tablet'"
