cd ~/unload
head -499 containers.csv | python main.py load "$SEED_ship"
