cd ~/office
node . register "$SEED_station" "$SEED_what" "$SEED_head$SEED_tail"
sed -i 's/id, what, tag, types/id, what, Number(tag), types/' register.js
