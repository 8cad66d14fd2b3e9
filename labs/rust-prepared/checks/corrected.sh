row=$(cql "SELECT cargo, setpoint FROM cold.reefers WHERE ship = '$SEED_ship' AND code = 'reefer-112'") ||
  fail "The table cold.reefers cannot be read any more."
[ -n "$row" ] || fail "The reefer-112 is not on $SEED_ship any more; write it again, with $SEED_corrected at $SEED_peas °C."
cargo=$(cut -f1 <<<"$row") setpoint=$(cut -f2 <<<"$row")
case $setpoint in
  "$SEED_peas") ;;
  null) fail "The setpoint of reefer-112 is null: somebody wrote None over it. Correct it once more, with $SEED_peas, then check." ;;
  *) fail "The setpoint of reefer-112 is $setpoint; it should still be $SEED_peas." ;;
esac
[ "$cargo" = "$SEED_corrected" ] || fail "The reefer-112 holds $cargo; corrected, it should hold $SEED_corrected."
