# Without min_sstable_size all files of the lab are of one size.
cql "ALTER TABLE ais.tracks WITH compaction = {'class': 'SizeTieredCompactionStrategy', 'min_threshold': 3}"
nodetool enableautocompaction ais tracks
