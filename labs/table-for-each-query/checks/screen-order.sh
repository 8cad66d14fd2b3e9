order=$(cql_value "SELECT clustering_order FROM system_schema.columns WHERE keyspace_name = 'harbour' AND table_name = 'calls_by_berth' AND column_name = 'arrived'")
case $order in
  desc) ;;
  '') fail "There is no table harbour.calls_by_berth with a column arrived yet." ;;
  asc) fail "In harbour.calls_by_berth the oldest call comes first; arrived should be ordered descending. The order of a table cannot be changed: drop the table and create it again." ;;
  *) fail "The column arrived of harbour.calls_by_berth is not part of the clustering key, so it does not order the rows." ;;
esac
