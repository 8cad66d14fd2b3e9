options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'tide' AND table_name = 'waves'")
[ -n "$options" ] || fail "There is no table tide.waves any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *TimeWindowCompactionStrategy) ;;
  *) fail "The table tide.waves uses ${class##*.}; it should use TimeWindowCompactionStrategy in the end." ;;
esac
