station=check-$RANDOM$RANDOM base=$((RANDOM % 9000 + 1000))
# By 90 keys a statement: some clusters refuse more than 100 of them.
clean_up() {
  cql "$(seq -f "7100$base%010.0f" 1200 | xargs -n 90 | tr ' ' ',' |
    sed 's/.*/DELETE FROM bikes.fleet WHERE bike IN (&);/')"
}
trap clean_up EXIT
program_in=$(for n in $(seq 1200); do printf '7100%s%010d,%s,%d\n' "$base" "$n" "$station" $((n % 101)); done)
program fleet
said=$(head -n 1 <<<"$program_err$program_out")
read -r rows charge <<<"$(cql "SELECT count(*), sum(charge) FROM bikes.fleet WHERE station = '$station' ALLOW FILTERING" | tr '\t' ' ')"
[ "$rows" = 1200 ] ||
  fail "The check gave fleet 1,200 lines; $rows of the bikes are in the table, and fleet said \"$said\". A batch is no way to load many rows."
want=$(seq 1200 | awk '{ sum += $1 % 101 } END { print sum }')
[ "$charge" = "$want" ] || fail "All 1,200 bikes are in the table, but their charges add up to $charge; it should be $want."
[ "$program_exit" = 0 ] || fail "fleet stores all lines, but ends with code $program_exit."
