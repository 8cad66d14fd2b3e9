station=check-$RANDOM$RANDOM cents=$((RANDOM % 90 + 10))
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
cql "INSERT INTO lost.items (station, id, what, fee) VALUES ('$station', uuid(), 'hat', 0.10);
  INSERT INTO lost.items (station, id, what, fee) VALUES ('$station', uuid(), 'hat', 0.20);
  INSERT INTO lost.items (station, id, what, fee) VALUES ('$station', uuid(), 'globe', 12345678901234567.$cents)"
program office fees "$station"
[ "$program_exit" = 0 ] ||
  fail "office fees ends with code $program_exit: \"$(tail -n 1 <<<"$program_err")\"."
total=$((1234567890123456700 + cents + 30))
want="3 items, ${total%??}.${total: -2}"
[ "${program_out%%$'\n'*}" = "$want" ] ||
  fail "For items with the fees 0.10, 0.20 and 12345678901234567.$cents office fees prints \"${program_out:0:80}\"; it should print \"$want\". Both + and Number lose what a BigDecimal holds."
