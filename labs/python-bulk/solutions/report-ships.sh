cd ~/unload
python main.py report "$SEED_ship" demo-4 nowhere
