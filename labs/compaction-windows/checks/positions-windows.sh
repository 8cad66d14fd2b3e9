options=$(cql_value "SELECT compaction FROM system_schema.tables WHERE keyspace_name = 'fleet' AND table_name = 'positions'")
[ -n "$options" ] || fail "There is no table fleet.positions any more."
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *TimeWindowCompactionStrategy) ;;
  *) fail "The table fleet.positions uses ${class##*.}, which mixes old and new rows in its files; with TimeWindowCompactionStrategy whole files expire." ;;
esac
unit=$(option compaction_window_unit) size=$(option compaction_window_size)
unit=${unit:-DAYS} size=${size:-1}
case $unit in
  MINUTES) seconds=60 ;;
  HOURS) seconds=3600 ;;
  *) seconds=86400 ;;
esac
count=$((SEED_days * 86400 / (size * seconds)))
if [ "$count" -lt 10 ]; then
  fail "A window of fleet.positions has $size $unit, so $count of them make up $SEED_days days. A file leaves when the last row of its window has expired: with so few windows, much expired data stays. Aim at 10 to 50."
fi
if [ "$count" -gt 50 ]; then
  fail "A window of fleet.positions has $size $unit, so $count of them make up $SEED_days days: a file for each, and a read over all time opens them all. Aim at 10 to 50."
fi
