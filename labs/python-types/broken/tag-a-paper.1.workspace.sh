cd ~/papers
key=$(python main.py put chart.png "$SEED_title")
python main.py tag "$key" customs "$SEED_tag"
sed -i 's/(set(tags), key)/(set(tags[:1]), key)/' main.py
