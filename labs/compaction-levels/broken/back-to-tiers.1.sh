cql "ALTER TABLE crew.log WITH compaction = {'class': 'LeveledCompactionStrategy', 'min_threshold': $SEED_threshold}"
