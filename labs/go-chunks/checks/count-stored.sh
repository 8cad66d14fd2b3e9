counted=$(cql_value "SELECT count(*) FROM marina.charts WHERE id = '$SEED_chart'" 2>/dev/null) || fail "The table marina.charts cannot be read any more."
stored=$(cql_value "SELECT chunks FROM marina.charts WHERE id = '$SEED_chart' LIMIT 1" 2>/dev/null) || fail "The column chunks of marina.charts cannot be read any more."
case $stored in
  "$counted") ;;
  '' | null) fail "The column chunks of $SEED_chart is empty, so load takes the chart for one that is not complete." ;;
  *) fail "The column chunks of $SEED_chart is $stored, and marina.charts holds $counted chunks of it." ;;
esac
