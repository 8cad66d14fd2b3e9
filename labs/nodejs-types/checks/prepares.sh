# Only where the node counts the prepared statements that it executes and lists their texts, as Cassandra does.
# A text stays in the list for good, so the count tells whether this run executed a prepared statement.
executed() { cql_value "SELECT value FROM system_views.cql_metrics WHERE name = 'prepared_statements_executed'" 2>/dev/null; }
before=$(executed) && [ -n "$before" ] || exit 0
station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
program office register "$station" lantern 720000000000000013
[ "$program_exit" = 0 ] ||
  fail "office register ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
after=$(executed)
((${after%.*} > ${before%.*})) ||
  fail "The check ran office register, and the node executed no prepared statement: pass { prepare: true } as the options of execute."
cql "SELECT query_string FROM system.prepared_statements" | grep -iE '(insert +into|update) .*items' | grep -iE 'tag|json' | grep -qE '\?|:' ||
  fail "The node was never asked to prepare a statement that writes the tag of an item: pass { prepare: true } as the options of execute."
