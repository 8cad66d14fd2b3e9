room=$(cql_value "SELECT room_gb FROM ais.plan WHERE node = '$SEED_node'" 2>/dev/null) ||
  fail "The table ais.plan can no longer be read."
case $room in
  '' | null) fail "The table ais.plan has no room_gb for $SEED_node yet." ;;
  $((SEED_disk_gb / 2 - SEED_used_gb))) ;;
  $((SEED_disk_gb - SEED_used_gb))) fail "With another $room GB, the disk of $SEED_node is full. A compaction of all SSTables writes the new one before it deletes the old ones, so the data needs its own size again as free space." ;;
  $((SEED_disk_gb / 2))) fail "Half of the disk, $room GB, is what all the data may fill; $SEED_used_gb GB of it is used already." ;;
  *) fail "The plan says $room GB for $SEED_node. Data may fill half of its $SEED_disk_gb GB, and $SEED_used_gb GB is used." ;;
esac
