# Only where the node lists what was prepared on it, as Cassandra does.
prepared() { cql "SELECT query_string FROM system.prepared_statements" 2>/dev/null; }
prepared >/dev/null || exit 0
station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
program office register "$station" lantern 720000000000000013
[ "$program_exit" = 0 ] ||
  fail "office register ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
prepared | grep -iE '(insert +into|update) .*items' | grep -iE 'tag|json' | grep -qE '\?|:' ||
  fail "The node was never asked to prepare a statement that writes the tag of an item: pass { prepare: true } as the options of execute."
