pier=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE pier = '"'$pier'"'"' EXIT
cql "INSERT INTO marina.boats (pier, berth, weight_kg) VALUES ('$pier', 1, 900);
INSERT INTO marina.boats (pier, berth, weight_kg) VALUES ('$pier', 2, 41200);
INSERT INTO marina.boats (pier, berth, weight_kg) VALUES ('$pier', 3, 2147000000)"
program tally "$pier"
said=${program_out:-nothing}
grep -qE '(^|[^0-9])3 boats.*[^0-9]2147042100 kg' <<<"$program_out" ||
  fail "At a pier with three boats of 900, 41,200 and 2,147,000,000 kg tally prints \"${said%%$'\n'*}\"; it should print \"3 boats, 2147042100 kg\"."
