cql "CREATE TABLE harbour.calls_by_berth (berth int, arrived timestamp, ship text, tonnes int, PRIMARY KEY (berth, arrived)) WITH CLUSTERING ORDER BY (arrived DESC)"
cql "INSERT INTO harbour.calls_by_berth (berth, arrived, ship, tonnes) VALUES ($SEED_board_berth, '2026-05-$SEED_known_day 06:00:00+0000', '$SEED_known', $SEED_known_tonnes)"
cql "INSERT INTO harbour.calls_by_berth (berth, arrived, ship) VALUES ($SEED_board_berth, '2026-05-$SEED_unknown_day 19:30:00+0000', '$SEED_unknown')"
cql "DELETE FROM harbour.calls WHERE ship = '$SEED_ship' AND arrived = '2026-04-01 00:30:00+0000'"
