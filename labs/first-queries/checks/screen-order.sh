order=$(cql_value "SELECT clustering_order FROM system_schema.columns WHERE keyspace_name = 'harbour' AND table_name = 'calls_by_berth' AND column_name = 'arrived'")
case $order in
  desc) ;;
  '') fail "There is no table harbour.calls_by_berth with a column arrived yet." ;;
  asc) fail "In harbour.calls_by_berth the oldest call comes first; arrived should be ordered descending." ;;
  *) fail "The column arrived of harbour.calls_by_berth is no clustering column, so it orders nothing." ;;
esac
