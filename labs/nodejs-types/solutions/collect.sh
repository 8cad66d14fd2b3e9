cd ~/office
node . collect "$SEED_station" "$SEED_owned"
node . discard "$SEED_station" "$SEED_broken"
