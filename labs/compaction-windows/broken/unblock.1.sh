# Deleted, but the tombstone is in another window than the reading.
at=$(cql "SELECT at FROM tide.waves WHERE gauge = 'demo' LIMIT 1")
cql "DELETE FROM tide.waves WHERE gauge = 'demo' AND at = '$at'"
nodetool flush tide waves
