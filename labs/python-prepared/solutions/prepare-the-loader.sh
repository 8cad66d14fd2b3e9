cd ~/unload
head -30 containers.csv | python main.py load demo-1
