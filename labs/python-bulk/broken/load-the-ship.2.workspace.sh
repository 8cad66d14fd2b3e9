cd ~/unload
python main.py load "$SEED_ship" <containers.csv
sed -i 's/^    results = /    rows = rows[:100]\n&/' main.py
