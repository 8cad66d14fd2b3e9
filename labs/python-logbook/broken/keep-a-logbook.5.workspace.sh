cd ~/logbook
python main.py load "$SEED_ship" <../entries.jsonl
sed -i 's/execute_concurrent_with_args(session, insert, rows)/execute_concurrent_with_args(session, insert, rows, concurrency=1)/' main.py
