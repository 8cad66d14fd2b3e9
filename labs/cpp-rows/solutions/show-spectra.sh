cd ~/stars
make
./stars list "$SEED_field" >"$SEED_field.txt"
