cqlsh -e "DESCRIBE TABLE marina.boats" | grep -q photos ||
  cqlsh -e "ALTER TABLE marina.boats ADD photos map<text, blob>"
