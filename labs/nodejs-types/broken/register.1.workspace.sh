cd ~/office
node . register "$SEED_station" sandwich "$SEED_head$SEED_tail"
