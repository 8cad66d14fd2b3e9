cql "ALTER TABLE ais.raw WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': $SEED_threshold, 'max_threshold': 16, 'min_sstable_size': $SEED_floor_mb}"
