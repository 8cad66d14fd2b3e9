# A marker that never expires, under cells that do: the kiosk's ghost again.
cql "INSERT INTO shop.sessions (customer, device) VALUES ('$SEED_customer', 'phone')"
cql "UPDATE shop.sessions USING TTL 3600 SET secret = '$SEED_secret' WHERE customer = '$SEED_customer' AND device = 'phone'"
cql "UPDATE shop.sessions USING TTL $SEED_pay SET may_pay = true WHERE customer = '$SEED_customer' AND device = 'phone'"
