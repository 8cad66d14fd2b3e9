cd ~/rings
make
./rings add "$SEED_site" "K$SEED_ring" "$SEED_species" "$SEED_wing" "$SEED_grams.5"
