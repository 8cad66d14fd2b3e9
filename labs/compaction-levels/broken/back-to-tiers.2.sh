cql "ALTER TABLE crew.log WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': 4}"
