cd ~/rings; make -s; ./rings add "$SEED_site" "K$SEED_ring" Wren "$SEED_wing" "$SEED_grams.5"
