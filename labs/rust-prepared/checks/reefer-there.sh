row=$(cql "SELECT cargo, setpoint FROM cold.reefers WHERE ship = '$SEED_ship' AND code = '$SEED_code'") ||
  fail "The table cold.reefers cannot be read."
[ -n "$row" ] || fail "There is no $SEED_code on $SEED_ship yet: let your program add it."
cargo=$(cut -f1 <<<"$row") setpoint=$(cut -f2 <<<"$row")
[ "$cargo" = "$SEED_cargo" ] || fail "The cargo of $SEED_code is \"$cargo\"; it should be \"$SEED_cargo\"."
[ "$setpoint" = "$SEED_setpoint" ] || fail "The setpoint of $SEED_code is $setpoint; it should be $SEED_setpoint."
