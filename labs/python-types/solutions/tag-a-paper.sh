cd ~/papers
key=$(python main.py put chart.png "$SEED_title")
python main.py tag "$key" customs "$SEED_tag"
python main.py tags "$key"
