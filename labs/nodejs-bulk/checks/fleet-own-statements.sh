# Cassandra counts the prepared statements that it executes; those inside a batch are not among them. ScyllaDB has
# no such table, so this looks at nothing there.
metric="SELECT value FROM system_views.cql_metrics WHERE name = 'prepared_statements_executed'"
before=$(cql_value "$metric" 2>/dev/null) && [ -n "$before" ] || exit 0
station=c$RANDOM base=$((RANDOM % 9000 + 1000))
program_in=$(for n in $(seq 300); do printf '7500%s%010d,%s,%d\n' "$base" "$n" "$station" $((n % 101)); done)
program_seconds=15
program fleet
read -r after rows <<<"$(cql "$metric; SELECT count(*) FROM bikes.fleet WHERE station = '$station' ALLOW FILTERING;
  $(seq -f "7500$base%010.0f" 300 | xargs -n 90 | tr ' ' ',' | sed 's/.*/DELETE FROM bikes.fleet WHERE bike IN (&);/')" | xargs)"
# How many rows are stored is for another condition to say.
[ "$rows" != 0 ] ||
  fail "The check gave fleet 300 lines, and none of the bikes is in the table: \"$(head -n 1 <<<"$program_err$program_out" | head -c 90)\"."
executed=$((${after%.*} - ${before%.*}))
((executed >= rows)) ||
  fail "fleet stored $rows bikes, and the node executed $executed prepared statements on their own. The other rows came in batches, or as text that the node parses each time. Write each bike with a prepared statement of its own."
