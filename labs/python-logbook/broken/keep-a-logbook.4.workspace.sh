cd ~/logbook
python main.py load "$SEED_ship" <../entries.jsonl
sed -i 's/sys.exit(f"No node.*/raise/' main.py
