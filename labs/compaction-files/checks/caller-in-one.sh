files=$(nodetool getsstables quay calls "$SEED_caller" | grep -c Data.db)
case $files in
  1) ;;
  0) fail "No SSTable of quay.calls holds the row of $SEED_caller any more; one should hold all of it." ;;
  *) fail "The pieces of the row of $SEED_caller are in $files SSTables, and a read has to merge them; one SSTable should hold all of it." ;;
esac
