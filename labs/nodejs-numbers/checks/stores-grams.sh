station=check-$RANDOM$RANDOM id=50000000-0000-4000-8000-000000000000 grams=$((RANDOM + 300))
trap 'cql "DELETE FROM lost.items WHERE station = '"'$station'"'"' EXIT
cql "INSERT INTO lost.items (station, id, what, tag) VALUES ('$station', $id, 'globe', 640000000000000017)"
program_seconds=4
program scales "$station" "$id" "$grams"
stored=$(cql_value "SELECT grams FROM lost.items WHERE station = '$station' AND id = $id")
case $stored in
  "$grams") ;;
  null) fail "After scales was given $grams grams for an item, its column grams is null." ;;
  *) fail "After scales was given $grams grams for an item, its column grams holds $stored. Only a prepared statement tells the driver which type a column has." ;;
esac
