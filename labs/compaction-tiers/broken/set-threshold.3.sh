cql "ALTER TABLE ais.raw WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': $SEED_threshold, 'min_sstable_size': $((SEED_floor_mb * 1048576))}"
