station=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
cql "INSERT INTO lost.items (station, id, what, fee) VALUES ('$station', uuid(), 'hat', 1.50);
  INSERT INTO lost.items (station, id, what) VALUES ('$station', uuid(), 'globe')"
program office fees "$station"
[ "$program_exit" = 0 ] && [ "${program_out%%$'\n'*}" = '2 items, 1.50' ] ||
  fail "For one item with the fee 1.50 and one without a fee office fees prints \"$(head -n 1 <<<"$program_out$program_err")\"; it should print \"2 items, 1.50\"."
program office fees "$station-none"
[ "$program_exit" = 0 ] && grep -qE '^0 items, 0(\.0+)?$' <<<"${program_out%%$'\n'*}" ||
  fail "For a station without items office fees prints \"$(head -n 1 <<<"$program_out$program_err")\"; it should print \"0 items, 0.00\"."
