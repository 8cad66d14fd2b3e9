row=$(cql "SELECT gc_grace_seconds, compaction FROM system_schema.tables WHERE keyspace_name = 'fleet' AND table_name = 'offers'")
[ -n "$row" ] || fail "There is no table fleet.offers any more."
seconds=$(cut -f1 <<<"$row") options=$(cut -f2 <<<"$row")
class=$(sed -n "s/.*'class': '\([^']*\)'.*/\1/p" <<<"$options")
case $class in
  *TimeWindowCompactionStrategy)
    fail "The table fleet.offers uses TimeWindowCompactionStrategy: a price that is overwritten or deleted in a later window is never merged with what replaced it, so it stays on disk until its own SSTable expires." ;;
  *LeveledCompactionStrategy)
    fail "The table fleet.offers uses LeveledCompactionStrategy: a price that is overwritten all the time is rewritten on every level again and again, and nothing is said of reads that would pay for it. Merge it by size." ;;
  *UnifiedCompactionStrategy)
    # L and a number, or a number below zero, means levels.
    scaling=$(sed -n "s/.*'scaling_parameters': '\([^']*\)'.*/\1/p" <<<"$options")
    case $scaling in
      *L* | *-*) fail "The unified strategy of fleet.offers has the scaling_parameters $scaling, which make levels: a price that is overwritten all the time is rewritten on every one of them again and again. Set T and a number, which merges by size." ;;
    esac ;;
esac
[ "$seconds" = "$SEED_offer_grace" ] ||
  fail "The gc_grace_seconds of fleet.offers is $seconds; it should be $SEED_offer_grace."
