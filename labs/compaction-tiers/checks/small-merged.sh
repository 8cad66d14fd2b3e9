# A compaction that has begun gets the time to end.
while files=$(nodetool getsstables ais tracks demo | grep -c Data.db); do
  if [ "$files" -le 2 ] || [ "$SECONDS" -ge 6 ]; then break; fi
done
case $files in
  1 | 2) ;;
  0) fail "The table ais.tracks has no SSTable with the ship demo. Run ~/reload-tracks to put the table back." ;;
  *) fail "The ship demo of ais.tracks is still in $files SSTables. When min_threshold is 3 and automatic compaction is on, nodetool enableautocompaction has the node look for work again." ;;
esac
