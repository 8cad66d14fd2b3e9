minutes() { cql_value "SELECT minutes FROM bikes.rentals WHERE station = '$SEED_depot' AND rental = $1" 2>/dev/null; }
expect() {
  local is
  is=$(minutes "$1") || fail "The table bikes.rentals cannot be read any more."
  case $is in
    "$2") ;;
    '' | null) fail "The rental $1 of $SEED_depot is still out; it came back after $2 minutes. Give your program that line." ;;
    *) fail "The rental $1 of $SEED_depot has $is minutes; it should have $2." ;;
  esac
}
expect "55$SEED_a$SEED_b" "$SEED_m1"
expect "55$SEED_b$SEED_a" "$SEED_m2"
