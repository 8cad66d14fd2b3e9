python ~/crew/main.py add "$SEED_ship" "$SEED_hand" "$SEED_role"
