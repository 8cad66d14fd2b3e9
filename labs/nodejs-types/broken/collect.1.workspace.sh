cd ~/office
node . discard "$SEED_station" "$SEED_broken"
