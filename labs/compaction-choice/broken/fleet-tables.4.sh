cqlsh -e "
ALTER TABLE fleet.positions
  WITH default_time_to_live = $((SEED_days * 86400))
  AND compaction = {
    'class': 'TimeWindowCompactionStrategy',
    'compaction_window_unit': 'DAYS',
    'compaction_window_size': 3
  };
ALTER TABLE fleet.profiles WITH compaction = {
  'class': 'LeveledCompactionStrategy',
  'sstable_size_in_mb': $SEED_file_mb
};
ALTER TABLE fleet.audit WITH compaction = {
  'class': 'SizeTieredCompactionStrategy',
  'min_threshold': $SEED_threshold
};
ALTER TABLE fleet.offers
  WITH gc_grace_seconds = $SEED_offer_grace
  AND compaction = {
    'class': 'LeveledCompactionStrategy'
  };"
