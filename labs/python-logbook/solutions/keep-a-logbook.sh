cd ~/logbook
python main.py load "$SEED_ship" <../entries.jsonl
python main.py last "$SEED_ship" 3
