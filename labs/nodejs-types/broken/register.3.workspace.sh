# The types as hints: every value arrives, but nothing is prepared any more. An earlier run was, and does not count.
cd ~/office
node . register "$SEED_station" "$SEED_what" "$SEED_head$SEED_tail"
sed -i "s/{ prepare: true }/{ hints: ['text', 'uuid', 'text', 'bigint', 'date'] }/" register.js
