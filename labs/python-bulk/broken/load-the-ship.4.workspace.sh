cd ~/unload
python main.py load "$SEED_ship" <containers.csv
sed -i 's/raise_on_first_error=False/raise_on_first_error=False, concurrency=1/' main.py
