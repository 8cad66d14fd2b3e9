row=$(cql "SELECT default_time_to_live, compaction FROM system_schema.tables WHERE keyspace_name = 'tide' AND table_name = 'history'")
[ -n "$row" ] || fail "There is no table tide.history any more."
seconds=$(cut -f1 <<<"$row") options=$(cut -f2 <<<"$row")
option() { sed -n "s/.*'$1': '\([^']*\)'.*/\1/p" <<<"$options"; }
class=$(option class)
case $class in
  *TimeWindowCompactionStrategy) ;;
  *) fail "The table tide.history uses ${class##*.}, which mixes old and new rows in its files; under TimeWindowCompactionStrategy whole files expire." ;;
esac
[ "$seconds" = $((SEED_hours * 3600)) ] ||
  fail "The default_time_to_live of tide.history is $seconds; $SEED_hours hours are $((SEED_hours * 3600)) seconds."
unit=$(option compaction_window_unit) size=$(option compaction_window_size)
unit=${unit:-DAYS} size=${size:-1}
case $unit in
  MINUTES) length=60 ;;
  HOURS) length=3600 ;;
  *) length=86400 ;;
esac
count=$((seconds / (size * length)))
if [ "$count" -lt 10 ]; then
  fail "A window of tide.history has $size $unit, so $count of them make up $SEED_hours hours. A file is deleted when the last row of its window has expired: with so few windows, much expired data stays on disk. Aim at 10 to 50."
fi
if [ "$count" -gt 50 ]; then
  fail "A window of tide.history has $size $unit, so $count of them make up $SEED_hours hours: a file for each, and a read over the whole time opens them all. Aim at 10 to 50."
fi
