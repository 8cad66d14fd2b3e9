large=$(nodetool getsstables ais tracks liner | grep Data.db)
small=$(nodetool getsstables ais tracks coaster | grep Data.db)
[ -n "$large" ] && [ -n "$small" ] ||
  fail "The table ais.tracks has lost its rows. Run ~/reload-tracks to put the table back."
if grep -qxF -- "$large" <<<"$small"; then
  fail "The ship liner, which was in the large SSTable, is now in one file with the small ones: all were merged. Either a major compaction did it, or min_sstable_size was not named again and 50 MB put them in one bucket. Run ~/reload-tracks and try again."
fi
