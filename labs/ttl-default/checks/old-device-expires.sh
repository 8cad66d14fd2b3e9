row=$(cql "SELECT device, label, TTL(label) FROM vault.devices WHERE owner = '$SEED_owner' AND device = 'laptop'" 2>/dev/null) ||
  fail "The table vault.devices cannot be read any more."
[ -n "$row" ] || fail "The laptop of $SEED_owner is gone. It should keep its label $SEED_label until its TTL runs out."
label=$(cut -f2 <<<"$row") ttl=$(cut -f3 <<<"$row")
[ "$label" = "$SEED_label" ] || fail "The label of the laptop of $SEED_owner is $label; it should still be $SEED_label."
case $ttl in
  '' | null) fail "The old row of $SEED_owner still has no TTL: a default reaches only writes that come after it. Write the row again." ;;
esac
[ "$ttl" -le "$SEED_trust" ] || fail "The old row of $SEED_owner lives for another $ttl seconds; $SEED_trust is the most."
