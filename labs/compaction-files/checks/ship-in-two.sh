files=$(nodetool getsstables quay ships "$SEED_ship" | grep -c Data.db)
case $files in
  0) fail "No SSTable of quay.ships holds the row of $SEED_ship: what you wrote is only in the memtable, until a flush." ;;
  1) fail "One SSTable holds the row of $SEED_ship; there should be two. Two writes that meet in the memtable are flushed together; flush after each of them." ;;
esac
