cd ~/logbook
python main.py load "$SEED_ship" <../entries.jsonl
sed -i 's/datetime.fromisoformat(entry\["at"\])/datetime.fromisoformat(entry["at"]).replace(tzinfo=None)/' main.py
