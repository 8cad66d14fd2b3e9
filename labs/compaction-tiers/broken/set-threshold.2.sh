cql "ALTER TABLE ais.raw WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'max_threshold': 16, 'min_sstable_size': $((SEED_floor_mb * 1048576))}"
