files=$(nodetool getsstables vault resets "$SEED_account") || exit 2
[ -n "$files" ] || exit 0
dump() {
  if command -v sstabledump >/dev/null; then sstabledump "$1"; else scylla sstable dump-data "$1"; fi 2>/dev/null
}
for file in $files; do
  text=$(dump "$file") ||
    fail "An SSTable still holds the row of $SEED_account. Only a compaction after gc_grace_seconds removes all of it."
  if grep -qF -- "$SEED_link" <<<"$text"; then
    fail "An SSTable still holds the link of $SEED_account in plain text: no compaction has rewritten it since the link expired."
  fi
done
grace=$(cql_value "SELECT gc_grace_seconds FROM system_schema.tables WHERE keyspace_name = 'vault' AND table_name = 'resets'")
fail "The link itself is gone, but an SSTable still holds what is left of the row of $SEED_account. gc_grace_seconds of vault.resets is $grace; once that time has passed, the next compaction removes the rest."
