# In cqlsh you read the number and type it into the INSERT;
# this script does the same two steps.
token=$(cqlsh --no-color -e "SELECT token(ship) FROM harbour.calls
  WHERE ship = '$SEED_ship' LIMIT 1" |
  grep -oE '^ *-?[0-9]+ *$')
cqlsh -e "INSERT INTO harbour.answers (question, answer)
  VALUES ('token-of-a-ship', $token)"
