# The program is right, and it got one line of two.
cd ~/depot
echo "55$SEED_a$SEED_b,$SEED_m1" | node . returns "$SEED_depot"
