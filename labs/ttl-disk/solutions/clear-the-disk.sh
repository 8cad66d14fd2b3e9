cqlsh -e "ALTER TABLE vault.resets
  WITH gc_grace_seconds = 0"
nodetool compact vault resets
