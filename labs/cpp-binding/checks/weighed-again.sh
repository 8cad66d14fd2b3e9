row=$(cql "SELECT wing, grams FROM ringing.birds WHERE site = '$SEED_site' AND ring = 'K2207'" 2>/dev/null) ||
  fail "The table ringing.birds can no longer be read."
[ -n "$row" ] || fail "The bird K2207 is missing from $SEED_site: add it again, with a wing of $SEED_blackcap mm."
IFS=$'\t' read -r wing grams <<<"$row"
case $wing in
  "$SEED_blackcap") ;;
  null) fail "The wing of K2207 is null, because a null overwrote it: store the wing $SEED_blackcap again with ./rings again, then check." ;;
  *) fail "The wing of K2207 is $wing mm; it should still be $SEED_blackcap." ;;
esac
[ "$grams" = "$SEED_heavy.5" ] || fail "The bird K2207 weighs $grams g in the table; it should be $SEED_heavy.5 g."
