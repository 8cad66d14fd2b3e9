row=$(cql "SELECT device FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'tablet'")
[ -n "$row" ] || fail "The row of the tablet is gone: the session has expired. Sign the tablet in again with the secret $SEED_tablet_secret and the cart $SEED_cart."

# No SELECT shows a row marker; an SSTable does, once the memtable is flushed. Several files are merged into one first.
nodetool flush shop sessions || exit 2
files() { nodetool getsstables shop sessions "$SEED_customer" | grep Data.db; }
file=$(files) || exit 2
if [[ $file == *$'\n'* ]]; then
  nodetool compact shop sessions && file=$(files) || exit 2
fi
# Cassandra prints an array and calls the marker liveness_info; ScyllaDB prints an object.
expiry=$(set -o pipefail; sstabledump "$file" 2>/dev/null | jq -r --arg customer "$SEED_customer" --arg device tablet '
  if type == "array" then
    .[] | select(.partition.key == [$customer]) | .rows[] | select(.clustering == [$device])
      | select(.liveness_info) | .liveness_info.expires_at // "never"
  else
    .sstables[][] | select(.key.value == $customer) | .clustering_elements[]
      | select(.type == "clustering-row" and .key.value == $device)
      | select(.marker.timestamp) | .marker.expiry // "never"
  end') || exit 2
case $expiry in
  '') fail "The row of the tablet has no row marker: only its cells keep it alive. An UPDATE writes cells and no marker; renew the session with an INSERT." ;;
  never) fail "The row marker of the tablet has no TTL: when the session ends, an empty row remains. Write the marker with an INSERT that has a TTL." ;;
esac
left=$(($(date -u -d "$expiry" +%s) - $(date +%s)))
[ "$left" -gt 3000 ] ||
  fail "The row marker of the tablet was not renewed with the rest: $((left > 0 ? left : 0)) seconds of it are left. An UPDATE writes cells and no marker; an INSERT writes both."
[ "$left" -le "$SEED_renewed" ] || fail "The row marker of the tablet lives for another $left seconds; $SEED_renewed is the most."
