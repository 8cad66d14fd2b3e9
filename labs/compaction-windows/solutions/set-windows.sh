cqlsh -e "ALTER TABLE tide.history
  WITH default_time_to_live = $((SEED_hours * 3600))
  AND gc_grace_seconds = $SEED_grace
  AND compaction = {
    'class': 'TimeWindowCompactionStrategy',
    'compaction_window_unit': 'HOURS',
    'compaction_window_size': 3
  }"
