# A compaction that has begun gets time to finish.
while files=$(nodetool getsstables crew badges "$SEED_person" | grep -c Data.db); do
  if [ "$files" -le 1 ] || [ "$SECONDS" -ge 6 ]; then break; fi
done
case $files in
  0) fail "No SSTable of crew.badges holds the row of $SEED_person any more; one should." ;;
  1) ;;
  *) fail "The row of $SEED_person is in $files SSTables of crew.badges; it should be in one. Once the strategy is set, nodetool enableautocompaction makes the node look for work." ;;
esac
count=$(nodetool tablestats crew.badges | sed -n 's/^\t*SSTable count: //p')
[ "$count" -gt 1 ] ||
  fail "The table crew.badges is one large SSTable, as a major compaction under STCS leaves it. Under LCS with files of 1 MB, a compaction cuts the data into several."
