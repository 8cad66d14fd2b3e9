crew=$(cql "SELECT name, role FROM port.crew WHERE ship = '$SEED_ship'")
role_of() { awk -F'\t' -v name="$1" '$1 == name { print $2 }' <<<"$crew"; }
role=$(role_of "$SEED_hand")
case $role in
  "$SEED_role") ;;
  '') fail "$SEED_hand is not in the crew of $SEED_ship yet: sign them on as $SEED_role with your program." ;;
  *) fail "$SEED_hand is $role of $SEED_ship and should be $SEED_role. Adding a person again with another role overwrites the first." ;;
esac
[ -z "$(role_of "$SEED_leaver")" ] ||
  fail "$SEED_leaver is still in the crew of $SEED_ship and should have been signed off."
[ "$(role_of 'Anna Vik')" = captain ] ||
  fail "Anna Vik, the captain of $SEED_ship, is gone, but only $SEED_leaver should have signed off. Add her again."
