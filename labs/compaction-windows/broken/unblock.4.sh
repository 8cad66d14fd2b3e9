at=$(cql "SELECT at FROM tide.waves WHERE gauge = 'demo' LIMIT 1")
cql "DELETE FROM tide.waves WHERE gauge = 'demo' AND at = '$at'"
nodetool flush tide waves
cql "ALTER TABLE tide.waves WITH compaction = {'class': 'SizeTieredCompactionStrategy'}"
nodetool compact tide waves
