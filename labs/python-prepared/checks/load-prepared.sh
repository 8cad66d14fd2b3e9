# The node counts the prepared statements it executes. ScyllaDB has no such table, so this looks at nothing there.
executed() { cql_value "SELECT value FROM system_views.cql_metrics WHERE name = 'prepared_statements_executed'" 2>/dev/null; }
before=$(executed) && [ -n "$before" ] || exit 0
ship=check-$RANDOM$RANDOM
program_in=$(for number in {1..40}; do echo "$number,rice,$number"; done)

program unload load "$ship"
after=$(executed)
count=$(cql_value "SELECT COUNT(*) FROM port.containers WHERE ship = '$ship'; DELETE FROM port.containers WHERE ship = '$ship'")
[ "$count" = 40 ] || fail "40 containers were loaded, and the table has $count of them."
prepared=$((${after%.*} - ${before%.*}))
((prepared >= 40)) ||
  fail "40 containers were loaded, and the node executed $prepared prepared statements: it parsed the text of the others again for each row. Prepare the INSERT once, before the loop."
