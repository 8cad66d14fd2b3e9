# Without min_sstable_size, all files of the lab fall into one bucket.
cql "ALTER TABLE ais.tracks WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': 3}"
nodetool enableautocompaction ais tracks
