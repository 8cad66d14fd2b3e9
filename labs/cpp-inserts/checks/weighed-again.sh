row=$(cql "SELECT wing, grams FROM ringing.birds WHERE site = '$SEED_site' AND ring = 'K2207'" 2>/dev/null) ||
  fail "The table ringing.birds cannot be read any more."
[ -n "$row" ] || fail "The bird K2207 is not at $SEED_site any more: add it again, with a wing of $SEED_blackcap mm."
IFS=$'\t' read -r wing grams <<<"$row"
case $wing in
  "$SEED_blackcap") ;;
  null) fail "The wing of K2207 is null, because a null was written over it: write it again with the wing $SEED_blackcap, then check." ;;
  *) fail "The wing of K2207 is $wing mm; it should still be $SEED_blackcap." ;;
esac
[ "$grams" = "$SEED_heavy.5" ] || fail "The bird K2207 weighs $grams g in the table; weighed again it should be $SEED_heavy.5 g."
