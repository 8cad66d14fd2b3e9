issued=$(cql "SELECT title, toUnixTimestamp(issued) FROM port.papers" | awk -F'\t' -v title="$SEED_notice" '$1 == title { print $2 }' | sort -n | tail -1)
case $issued in
  '') fail "There is no paper with the title $SEED_notice yet: make it with new or put." ;;
  null) fail "The paper $SEED_notice is there, and its column issued is null. Set it with your issue command." ;;
esac
expected=$((1774695600 + SEED_hour * 3600 + 1800))
[ "$issued" = "${expected}000" ] ||
  fail "The paper $SEED_notice was issued at $(date -u -d "@$((issued / 1000))" '+%d %B %H:%M') UTC in the table; it should be $(date -u -d "@$expected" '+%d %B %H:%M') UTC, which is $SEED_hour:30 with the offset +13:00."
