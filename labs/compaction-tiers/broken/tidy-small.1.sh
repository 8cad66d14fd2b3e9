cql "ALTER TABLE ais.tracks WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': 3, 'min_sstable_size': 1024}"
