rows=$(cql "SELECT source, TTL(source) FROM tide.waves WHERE gauge = 'demo'" 2>/dev/null) ||
  fail "The table tide.waves can no longer be read."
ttl=$(awk -F '\t' -v source="$SEED_late" '$1 == source { print $2 }' <<<"$rows")
[ "$ttl" != null ] ||
  fail "The late reading from $SEED_late is still in tide.waves, without a TTL. As long as it is on disk, it blocks the expired SSTables of later windows."
dump() {
  if command -v sstabledump >/dev/null; then sstabledump "$1"; else scylla sstable dump-data "$1"; fi 2>/dev/null
}
for file in $(nodetool getsstables tide waves demo | grep Data.db); do
  if dump "$file" | grep -qF -- "\"$SEED_late\""; then
    fail "An SSTable of tide.waves still holds the late reading from $SEED_late. A tombstone in the memtable or in another window is not merged with it: flush, then have its SSTable rewritten."
  fi
done
