cd ~/crew
python main.py list "$SEED_ship"
