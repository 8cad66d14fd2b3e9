cd ~/office
node . collect "$SEED_station" "$SEED_owned"
