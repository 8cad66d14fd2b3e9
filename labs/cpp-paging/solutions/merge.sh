cd ~/merge
make
./merge "$SEED_hut" "$SEED_site"
