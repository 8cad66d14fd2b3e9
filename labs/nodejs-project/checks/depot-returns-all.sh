station=check-$RANDOM$RANDOM base=$((RANDOM % 9000 + 1000))
trap 'cql "DELETE FROM bikes.rentals WHERE station = '"'$station'"'"' EXIT
program_in=$(for n in $(seq 2500); do printf '7300%s%010d,%d\n' "$base" $((n * 3)) $((n % 90 + 1)); done)
program depot returns "$station"
[ "$program_exit" != 124 ] || fail "After 10 seconds depot returns is still running; it should end by itself when its work is done."
[ "$program_exit" = 0 ] ||
  fail "depot returns with 2,500 correct lines ends with code $program_exit: \"$(head -n 1 <<<"$program_err")\"."
want=$(for n in $(seq 2500); do echo $((n % 90 + 1)); done | awk '{ s += $1 } END { print s }')
IFS=$'\t' read -r rows minutes first last <<<"$(cql "SELECT count(minutes), sum(minutes), min(rental), max(rental) FROM bikes.rentals WHERE station = '$station'")"
[ "$rows" = 2500 ] || fail "The check gave depot returns 2,500 lines with a rental each; $rows rentals of that station have minutes."
[ "$first $last" = "7300${base}0000000003 7300${base}0000007500" ] ||
  fail "The check returned the rentals 7300${base}0000000003 to 7300${base}0000007500; in the table they go from $first to $last. Keep every digit."
[ "$minutes" = "$want" ] || fail "The minutes of 2,500 rentals add up to $minutes in the table; it should be $want."
