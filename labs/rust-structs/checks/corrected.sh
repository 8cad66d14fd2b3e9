row=$(cql "SELECT cargo, setpoint FROM cold.reefers WHERE ship = '$SEED_ship' AND code = 'reefer-112'") ||
  fail "The table cold.reefers cannot be read."
[ -n "$row" ] || fail "The reefer-112 is no longer on $SEED_ship; write it again, with $SEED_corrected at $SEED_peas °C."
cargo=$(cut -f1 <<<"$row") setpoint=$(cut -f2 <<<"$row")
case $setpoint in
  "$SEED_peas") ;;
  null) fail "The setpoint of reefer-112 is null: None was written over it. Run correct once more with $SEED_peas as the setpoint, then check again." ;;
  *) fail "The setpoint of reefer-112 is $setpoint; it should still be $SEED_peas." ;;
esac
[ "$cargo" = "$SEED_corrected" ] || fail "The reefer-112 holds $cargo; corrected, it should hold $SEED_corrected."
