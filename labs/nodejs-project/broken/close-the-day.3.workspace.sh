cd ~/depot
printf "%s\n" "55$SEED_a$SEED_b,$SEED_m1" "55$SEED_b$SEED_a,$SEED_m2" | node . returns "$SEED_depot"
sed -i 's/if (rental === undefined) throw .*/if (rental === undefined) { process.exitCode = 1; console.error(line); return [0, station, "5"]; }/' returns.js
