row=$(cql "SELECT COUNT(*), SUM(kg) FROM port.containers WHERE ship = '$SEED_ship'")
IFS=$'\t' read -r count kg <<<"$row"
[ "$count" != 0 ] || fail "The table has no container of $SEED_ship yet: load containers.csv for it."
[ "$count" = 500 ] || fail "The table has $count containers of $SEED_ship; containers.csv has 500."
[ "$kg" = 7010510 ] || fail "The 500 containers of $SEED_ship weigh $kg kg together; in containers.csv they weigh 7010510 kg."
