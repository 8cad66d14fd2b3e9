# The time of the late reading is the rest of its key.
at=$(cql "SELECT at, source FROM tide.waves WHERE gauge = 'demo'" |
  awk -F '\t' -v source="$SEED_late" '$2 == source { print $1 }')
if [ -n "$at" ]; then
  cqlsh -e "DELETE FROM tide.waves WHERE gauge = 'demo' AND at = '$at'"
fi
nodetool flush tide waves

# Windows never meet; by size, all files are merged once.
cqlsh -e "ALTER TABLE tide.waves WITH compaction = {
  'class': 'SizeTieredCompactionStrategy'
}"
nodetool compact tide waves
cqlsh -e "ALTER TABLE tide.waves WITH compaction = {
  'class': 'TimeWindowCompactionStrategy',
  'compaction_window_unit': 'HOURS',
  'compaction_window_size': 1
}"
