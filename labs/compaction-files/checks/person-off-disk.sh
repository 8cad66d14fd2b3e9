files=$(nodetool getsstables quay crew "$SEED_person" | grep Data.db) || exit 0
dump() {
  if command -v sstabledump >/dev/null; then sstabledump "$1"; else scylla sstable dump-data "$1"; fi 2>/dev/null
}
for file in $files; do
  if dump "$file" | grep -qF -- "\"$SEED_phone\""; then
    fail "An SSTable still holds the phone of $SEED_person in plain text. A DELETE adds a tombstone; the value is gone once a compaction merges the SSTable that holds it with the flushed tombstone."
  fi
done
grace=$(cql_value "SELECT gc_grace_seconds FROM system_schema.tables WHERE keyspace_name = 'quay' AND table_name = 'crew'")
fail "The phone is gone, but an SSTable still holds a tombstone for the row of $SEED_person. The gc_grace_seconds of quay.crew is $grace; a compaction after that many seconds drops the tombstone."
