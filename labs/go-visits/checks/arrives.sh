boat="Queen's Wake $RANDOM"
quoted=${boat//\'/\'\'}
trap 'cql "DELETE FROM marina.visits WHERE boat = '"'$quoted'"'" 2>/dev/null' EXIT
program visits arrive "$boat" 2024-02-29 west 12
[ "$program_exit" = 0 ] ||
  fail "visits arrive for the boat Queen's Wake on 2024-02-29 ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
row=$(cql "SELECT day, pier, berth FROM marina.visits WHERE boat = '$quoted'" 2>/dev/null | tr '\t' ' ') ||
  fail "The table marina.visits cannot be read: it is missing, or one of its four columns."
[ "$row" = "2024-02-29 west 12" ] ||
  fail "After visits arrive for Queen's Wake on 2024-02-29 at west 12, the table holds \"${row:-no such visit}\"."
