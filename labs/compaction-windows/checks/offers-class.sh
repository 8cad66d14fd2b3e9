options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'fleet' AND table_name = 'offers'")
[ -n "$options" ] || fail "There is no table fleet.offers any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *TimeWindowCompactionStrategy)
    fail "The table fleet.offers uses TimeWindowCompactionStrategy: a price that is overwritten or deleted in a later window never meets what replaced it, and blocks files from leaving." ;;
esac
