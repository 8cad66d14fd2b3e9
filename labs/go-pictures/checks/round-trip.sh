boat=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM marina.boats WHERE name = '"'$boat'"'"' EXIT
# Every byte once, in a new order each time: no text encoding lets all of them through.
hex=$(printf '%02x\n' {0..255} | shuf | tr -d '\n')
cql "UPDATE marina.boats SET photos = {'keel': 0x$hex, 'mast': 0x00} WHERE name = '$boat'" 2>/dev/null ||
  fail "The column photos of marina.boats takes no picture; it should be a map<text, blob>."
program photos get-photo "$boat" keel keel.bin
[ "$program_exit" = 0 ] ||
  fail "photos get-photo ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
ask_workspace runner "lab-program file photos keel.bin | xxd -p | tr -d '\n'"
[ -n "$answer_out" ] || fail "photos get-photo ends without an error, but the file that it was given a name for is not there, or empty."
[ "$answer_out" = "$hex" ] ||
  fail "The cell has 256 bytes, each value once. The file that get-photo wrote has $((${#answer_out} / 2)) bytes, and they are not the same."
