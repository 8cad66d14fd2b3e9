issued=$(cql "SELECT title, toUnixTimestamp(issued) FROM port.papers" | awk -F'\t' -v title="$SEED_notice" '$1 == title { print $2 }')
expected=$((1774695600 + SEED_hour * 3600 + 1800))
grep -qx "${expected}000" <<<"$issued" && exit 0
[ -n "$issued" ] || fail "There is no paper with the title $SEED_notice yet: make it with new or put."
moment=$(grep -v null <<<"$issued" | tail -1)
[ -n "$moment" ] || fail "The paper $SEED_notice is there, and its column issued is null. Set it with your issue command."
fail "The paper $SEED_notice was issued at $(date -u -d "@$((moment / 1000))" '+%d %B %H:%M') UTC in the table; it should be $(date -u -d "@$expected" '+%d %B %H:%M') UTC, which is $SEED_hour:30 with the offset +13:00."
