# The types as hints: every value arrives, but nothing is prepared.
cd ~/office
sed -i "s/{ prepare: true }/{ hints: ['text', 'uuid', 'text', 'bigint', 'date'] }/" register.js
node . register "$SEED_station" "$SEED_what" "$SEED_head$SEED_tail"
