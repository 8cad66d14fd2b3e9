files=$(nodetool getsstables tide waves demo | grep Data.db) || exit 0
dump() {
  if command -v sstabledump >/dev/null; then sstabledump "$1"; else scylla sstable dump-data "$1"; fi 2>/dev/null
}
for file in $files; do
  if dump "$file" | grep -qF -- "\"$SEED_expired\""; then
    fail "An SSTable of tide.waves still holds the expired reading from $SEED_expired. Another SSTable holds older data that never expires and blocks this one. Get that data off the disk: delete it, flush, and have its SSTable rewritten."
  fi
done
