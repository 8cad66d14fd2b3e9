# A compaction that has begun gets time to finish.
while files=$(nodetool getsstables ais tracks demo | grep -c Data.db); do
  if [ "$files" -le 2 ] || [ "$SECONDS" -ge 6 ]; then break; fi
done
case $files in
  1 | 2) ;;
  0) fail "The table ais.tracks has no SSTable with the ship demo. Run ~/reload-tracks to put the table back." ;;
  *) fail "The ship demo of ais.tracks is still in $files SSTables. Once min_threshold is 3, nodetool enableautocompaction makes the node look for work." ;;
esac
