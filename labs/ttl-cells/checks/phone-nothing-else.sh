row=$(cql "SELECT device, cart, TTL(cart) FROM shop.sessions WHERE customer = '$SEED_customer' AND device = 'phone'")
[ -n "$row" ] || fail "There is no row for the device 'phone' of $SEED_customer: it was not written yet, or it has expired. Write it (again), then check."
cart=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
if [ "$cart" != null ]; then
  [ "$ttl" != null ] || fail "The cart of the phone has no TTL: this cell would keep the row alive after the secret has expired. Write it with a TTL, or leave it out."
  [ "$ttl" -le 3600 ] || fail "The cart of the phone lives for another $ttl seconds and keeps the row alive as long; a session lasts 3600 seconds at most."
fi

# No SELECT shows a row marker; an SSTable does, once the memtable is flushed. Several files are merged into one first.
nodetool flush shop sessions || exit 2
files() { nodetool getsstables shop sessions "$SEED_customer" | grep Data.db; }
file=$(files) || exit 2
if [[ $file == *$'\n'* ]]; then
  nodetool compact shop sessions && file=$(files) || exit 2
fi
# Cassandra prints an array and calls the marker liveness_info; ScyllaDB prints an object.
expiry=$(set -o pipefail; sstabledump "$file" 2>/dev/null | jq -r --arg customer "$SEED_customer" --arg device phone '
  if type == "array" then
    .[] | select(.partition.key == [$customer]) | .rows[] | select(.clustering == [$device])
      | select(.liveness_info) | .liveness_info.expires_at // "never"
  else
    .sstables[][] | select(.key.value == $customer) | .clustering_elements[]
      | select(.type == "clustering-row" and .key.value == $device)
      | select(.marker.timestamp) | .marker.expiry // "never"
  end') || exit 2
case $expiry in
  # A row without a marker expires with the last of its cells.
  '') exit 0 ;;
  never) fail "The row marker of the phone has no TTL: when secret and may_pay have expired, the row stays as an empty ghost. An INSERT writes the marker with its own TTL, so write it again with one." ;;
esac
left=$(($(date -u -d "$expiry" +%s) - $(date +%s)))
[ "$left" -le 3600 ] ||
  fail "The row marker of the phone lives for another $left seconds and keeps the row alive as long; a session lasts 3600 seconds at most. Write the marker again with an INSERT and a shorter TTL."
