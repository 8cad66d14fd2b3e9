cd ~/crew
python main.py add "$SEED_ship" "$SEED_hand" "$SEED_role"
python main.py remove "$SEED_ship" "$SEED_leaver"
python main.py list "$SEED_ship"
