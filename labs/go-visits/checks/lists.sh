boat=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.visits WHERE boat = '"'$boat'"'" 2>/dev/null' EXIT
cql "INSERT INTO marina.visits (boat, day, pier, berth) VALUES ('$boat', '2025-06-30', 'east', 4);
INSERT INTO marina.visits (boat, day, pier, berth) VALUES ('$boat', '2025-12-01', 'west', 8);
INSERT INTO marina.visits (boat, day, pier, berth) VALUES ('$boat', '2024-08-09', 'east', 15)" 2>/dev/null ||
  fail "The table marina.visits takes no visit: it is missing, or one of its columns boat, day, pier and berth."
program visits list "$boat"
[ "$program_exit" = 0 ] ||
  fail "visits list ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
[ "$program_out" = "2025-12-01 west 8"$'\n'"2025-06-30 east 4"$'\n'"2024-08-09 east 15" ] ||
  fail "For a boat with visits on 2024-08-09, 2025-06-30 and 2025-12-01 the first line should be \"2025-12-01 west 8\" and the last \"2024-08-09 east 15\"; visits list prints \"$(tr '\n' '/' <<<"$program_out" | head -c 90)\"."
