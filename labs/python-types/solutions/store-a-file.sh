cd ~/papers
python main.py put chart.png "$SEED_title"
