cd ~/unload
python main.py report demo-1 demo-4 nowhere
