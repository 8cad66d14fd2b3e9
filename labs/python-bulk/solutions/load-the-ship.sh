cd ~/unload
python main.py load "$SEED_ship" <containers.csv
python main.py load demo-4 <wrong.csv || echo "exit code $?"
