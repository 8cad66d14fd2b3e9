# Leveled compaction everywhere.
for table in tugs pilots cranes; do
  cql "ALTER TABLE port.$table WITH compaction = {'class': 'LeveledCompactionStrategy'}"
done
