cql "CREATE TABLE harbour.calls_by_day (day date, arrived timestamp, ship text, berth bigint, PRIMARY KEY (day, arrived, ship))"
cql "INSERT INTO harbour.calls_by_day (day, arrived, ship, berth) VALUES ('2026-05-$SEED_meet_day', '2026-05-$SEED_meet_day 05:40:00+0000', '$SEED_first', $SEED_first_berth)"
cql "INSERT INTO harbour.calls_by_day (day, arrived, ship, berth) VALUES ('2026-05-$SEED_meet_day', '2026-05-$SEED_meet_day 05:40:00+0000', '$SEED_second', $SEED_second_berth)"
