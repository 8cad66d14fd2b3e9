cd ~/office
node . collect "$SEED_station" "$SEED_owned"
node . discard "$SEED_station" "$SEED_broken"
sed -i 's/DELETE FROM items WHERE station = ? AND id = ?/DELETE FROM items WHERE station = ?/; s/\[station, id\], {/[station], {/' collect.js
