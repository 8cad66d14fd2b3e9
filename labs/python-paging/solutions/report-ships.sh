cd ~/unload
python main.py report demo-1 nowhere
