cd ~/papers
key=$(python main.py new "$SEED_notice")
python main.py issue "$key" "2026-03-29T0$SEED_hour:30:00+13:00"
sed -i 's/row.issued.replace(tzinfo=timezone.utc).isoformat()/row.issued.isoformat()/' main.py
