# Merged by size once, with the late reading still in it.
cql "ALTER TABLE tide.waves WITH compaction = {'class': 'SizeTieredCompactionStrategy'}"
nodetool compact tide waves
cql "ALTER TABLE tide.waves WITH compaction = {'class': 'TimeWindowCompactionStrategy'}"
