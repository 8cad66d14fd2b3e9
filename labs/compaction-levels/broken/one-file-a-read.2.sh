cql "ALTER TABLE crew.badges WITH compaction = {'class': 'LeveledCompactionStrategy', 'sstable_size_in_mb': 1}"
