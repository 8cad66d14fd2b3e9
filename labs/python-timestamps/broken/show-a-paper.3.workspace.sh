cd ~/papers
key=$(python main.py new "$SEED_notice")
python main.py issue "$key" "2026-03-29T0$SEED_hour:30:00+13:00"
sed -i 's/datetime.fromisoformat(time))/datetime.fromisoformat(time).astimezone().replace(tzinfo=timezone.utc))/' main.py
