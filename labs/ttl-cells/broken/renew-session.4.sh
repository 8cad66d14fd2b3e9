# Cells alone: the old marker goes on counting down.
cql "UPDATE shop.sessions USING TTL $SEED_renewed SET secret = '$SEED_tablet_secret', cart = '$SEED_cart' WHERE customer = '$SEED_customer' AND device = 'tablet'"
