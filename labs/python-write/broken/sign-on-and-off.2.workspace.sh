cd ~/crew
python main.py add "$SEED_ship" "$SEED_hand" "$SEED_role"
python main.py remove "$SEED_ship" "$SEED_leaver"
sed -i 's/^        (ship, name, role),/        (ship, name.lower(), role),/' main.py
