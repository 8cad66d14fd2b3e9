room=$(cql_value "SELECT room_gb FROM ais.plan WHERE node = '$SEED_node'" 2>/dev/null) ||
  fail "The table ais.plan cannot be read any more."
case $room in
  '' | null) fail "The table ais.plan has no room_gb for $SEED_node yet." ;;
  $((SEED_disk_gb / 2 - SEED_used_gb))) ;;
  $((SEED_disk_gb - SEED_used_gb))) fail "The plan has $SEED_node take another $room GB, until the disk is full. A compaction of all SSTables writes the new one before it deletes the old: the data needs its own size once more." ;;
  $((SEED_disk_gb / 2))) fail "Half of the disk, $room GB, is what the data may fill in all; $SEED_used_gb GB of it are used already." ;;
  *) fail "The plan says $room GB for $SEED_node. Data may fill half of its $SEED_disk_gb GB, and $SEED_used_gb GB are used." ;;
esac
