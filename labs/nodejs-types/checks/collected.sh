collected=$(cql_value "SELECT collected FROM lost.items WHERE station = '$SEED_station' AND id = $SEED_owned" 2>/dev/null) ||
  fail "The table lost.items cannot be read any more."
case $collected in
  '') fail "The item $SEED_owned of $SEED_station no longer exists; put it back with its id, then let your program collect it." ;;
  null) fail "The item $SEED_owned of $SEED_station is still waiting: its column collected is null." ;;
esac
moment=$(date -d "${collected/ /T}" +%s 2>/dev/null) || moment=$(date -d "$collected" +%s) || fail "The column collected holds $collected, which cannot be read as a time."
age=$(($(date +%s) - moment))
[ "$age" -lt 90000 ] && [ "$age" -gt -90000 ] ||
  fail "The item $SEED_owned was collected at $collected; it should be the current time."
