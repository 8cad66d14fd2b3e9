cd ~/office
node . register "$SEED_station" "$SEED_what" "$SEED_head$SEED_tail"
sed -i 's/types.Long.fromString(tag)/Number(tag)/' register.js
