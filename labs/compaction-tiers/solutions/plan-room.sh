cqlsh -e "INSERT INTO ais.plan (node, room_gb)
  VALUES ('$SEED_node', $((SEED_disk_gb / 2 - SEED_used_gb)))"
