cd ~/logbook
python main.py load "$SEED_ship" <../entries.jsonl
sed -i 's/list(row.tags or \[\])/row.tags and list(row.tags)/' main.py
