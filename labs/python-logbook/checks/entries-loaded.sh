row=$(cql "SELECT COUNT(*), toUnixTimestamp(MIN(at)), toUnixTimestamp(MAX(at)) FROM port.logbook WHERE ship = '$SEED_ship'")
IFS=$'\t' read -r count first last <<<"$row"
[ "$count" != 0 ] || fail "The logbook of $SEED_ship is empty in port.logbook: load entries.jsonl for it with your program."
[ "$count" = 500 ] || fail "The logbook of $SEED_ship has $count entries; entries.jsonl has 500, at 500 different moments."
[ "$first $last" = '1772342275000 1774788422000' ] ||
  fail "The 500 entries are there, but the first and the last lie at other moments than in entries.jsonl: mind the offset in at."
