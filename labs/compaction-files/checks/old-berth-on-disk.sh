files=$(nodetool getsstables quay ships "$SEED_ship" | grep Data.db) ||
  fail "No SSTable of quay.ships holds the row of $SEED_ship yet, so none holds the berth $SEED_old_berth."
dump() {
  if command -v sstabledump >/dev/null; then sstabledump "$1"; else scylla sstable dump-data "$1"; fi 2>/dev/null
}
for file in $files; do
  if dump "$file" | grep -qF -- "\"$SEED_old_berth\""; then exit 0; fi
done
fail "No SSTable holds the old berth $SEED_old_berth. Write it and flush; only then write the new berth, which would replace it in the memtable."
