cd ~/depot
printf '%s\n' "55$SEED_a$SEED_b,$SEED_m1" "55$SEED_b$SEED_a,$SEED_m2" | node . returns "$SEED_depot"
node . report "$SEED_depot"
