cql "ALTER TABLE ais.tracks WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': 2, 'min_sstable_size': 1024}"
nodetool enableautocompaction ais tracks
