cd ~/logbook
head -400 ../entries.jsonl | python main.py load "$SEED_ship"
