day=2026-05-$SEED_meet_day
rows=$(cql "SELECT ship, berth, arrived FROM harbour.calls_by_day WHERE day = '$day'" 2>/dev/null) ||
  fail "The table harbour.calls_by_day cannot be read by day yet."
# call <ship> <berth> <the other ship>
call() {
  local found
  found=$(awk -F '\t' -v ship="$1" '$1 == ship' <<<"$rows")
  if [ -z "$found" ] && [[ $rows == "$3"$'\t'* ]]; then
    fail "On $day there is a call of $3, but none of $1. If you inserted both, they have the same primary key, and the second overwrote the first."
  fi
  [ -n "$found" ] || fail "The call of $1 on $day is not in harbour.calls_by_day yet."
  [ "$(cut -f2 <<<"$found")" = "$2" ] || fail "The call of $1 says berth $(cut -f2 <<<"$found"); it should be $2."
  [[ $(cut -f3 <<<"$found") == "$day 05:40"* ]] || fail "The call of $1 arrived at $(cut -f3 <<<"$found"); it should be $day 05:40 UTC."
}
call "$SEED_first" "$SEED_first_berth" "$SEED_second"
call "$SEED_second" "$SEED_second_berth" "$SEED_first"
