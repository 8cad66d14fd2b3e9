columns=$(cql "SELECT column_name, kind, clustering_order FROM system_schema.columns WHERE keyspace_name = 'fast_logger' AND table_name = 'temperature'")
[ -n "$columns" ] || fail "There is no table fast_logger.temperature yet."
key=$(awk -F '\t' '$2 == "partition_key" { print $1 }' <<<"$columns" | xargs)
[ "$key" = device ] || fail "The partition key of fast_logger.temperature is $key; with device alone, all readings of a device are in one partition."
order=$(awk -F '\t' '$2 == "clustering" { print $1 }' <<<"$columns" | xargs)
[ "$order" = time ] || fail "The clustering key of fast_logger.temperature is ${order:-empty}; with time, a device has one row for each moment, in order."
