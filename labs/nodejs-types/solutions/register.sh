cd ~/office
node . register "$SEED_station" "$SEED_what" "$SEED_head$SEED_tail"
