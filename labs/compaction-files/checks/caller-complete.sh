row=$(cql "SELECT berth, pilot, cargo FROM quay.calls WHERE ship = '$SEED_caller'" 2>/dev/null) ||
  fail "The table quay.calls can no longer be read."
[ -n "$row" ] || fail "The row of $SEED_caller is gone. Write it again with $SEED_call_berth, $SEED_call_pilot and $SEED_call_cargo."
found=${row//$'\t'/, }
[ "$found" = "$SEED_call_berth, $SEED_call_pilot, $SEED_call_cargo" ] ||
  fail "The row of $SEED_caller reads $found; it should still read $SEED_call_berth, $SEED_call_pilot, $SEED_call_cargo. A compaction changes files, not answers."
