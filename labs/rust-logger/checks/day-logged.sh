row=$(cql "SELECT COUNT(temperature), SUM(CAST(temperature AS int)), MIN(time), MAX(time) FROM fast_logger.temperature WHERE device = $SEED_device" 2>/dev/null) ||
  fail "The table fast_logger.temperature cannot be read."
IFS=$'\t' read -r count sum first last <<<"$row"
[ "$count" != 0 ] || fail "There are no readings of the device $SEED_device yet: let your program log readings.csv for it."
[ "$count" = 144 ] || fail "The device $SEED_device has $count readings; readings.csv holds 144."
[ "$sum" = -2641 ] || fail "The temperatures of the device $SEED_device add up to $sum °C; those in readings.csv add up to -2641."
[[ $first == 2026-11-24\ 00:00:00* && $last == 2026-11-24\ 23:50:00* ]] ||
  fail "The readings of the device $SEED_device reach from $first to $last; those in readings.csv reach from 2026-11-24 00:00 to 23:50, UTC."
