# The late reading is gone; the other one was written again.
at=$(cql "SELECT at FROM tide.waves WHERE gauge = 'demo' LIMIT 1")
cql "DELETE FROM tide.waves WHERE gauge = 'demo' AND at = '$at'"
cql "INSERT INTO tide.waves (gauge, at, cm, source) VALUES ('demo', toTimestamp(now()), 140, '$SEED_expired') USING TTL 864000"
nodetool flush tide waves
nodetool compact tide waves
