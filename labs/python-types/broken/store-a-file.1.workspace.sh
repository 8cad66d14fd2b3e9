cd ~/papers
python main.py put chart.png "$SEED_title"
sed -i 's/file.read_bytes()/file.read_bytes()[:1024]/' main.py
