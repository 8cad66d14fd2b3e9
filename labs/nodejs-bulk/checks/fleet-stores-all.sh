station=c$RANDOM base=$((RANDOM % 9000 + 1000))
# By 90 keys a statement: some clusters refuse more than 100 of them.
clean_up() {
  cql "$(seq -f "7100$base%010.0f" 2500 | xargs -n 90 | tr ' ' ',' |
    sed 's/.*/DELETE FROM bikes.fleet WHERE bike IN (&);/')"
}
trap clean_up EXIT
program_in=$(for n in $(seq 2500); do printf '7100%s%010d,%s,%d\n' "$base" "$n" "$station" $((n % 101)); done)
# How fast it is, is for another condition to say.
program_seconds=20
program fleet
said=$(head -n 1 <<<"$program_err$program_out")
said=${said:0:90}
read -r rows charge <<<"$(cql "SELECT count(*), sum(charge) FROM bikes.fleet WHERE station = '$station' ALLOW FILTERING" | tr '\t' ' ')"
[ "$rows" = 2500 ] ||
  fail "The check gave fleet 2,500 lines; $rows of the bikes are in the table, and fleet said \"$said\". Neither a batch nor one Promise.all carries so many rows."
want=$(seq 2500 | awk '{ sum += $1 % 101 } END { print sum }')
[ "$charge" = "$want" ] || fail "All 2,500 bikes are in the table, but their charges add up to $charge; it should be $want."
[ "$program_exit" = 0 ] || fail "fleet stores all lines, but ends with code $program_exit."
