cqlsh -e "ALTER TABLE marina.boats
  ADD IF NOT EXISTS photos map<text, blob>"
