cd ~/unload
python main.py load "$SEED_ship" <containers.csv
sed -i 's/sys.exit(1)/return/' main.py
