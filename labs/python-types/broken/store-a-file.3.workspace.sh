cd ~/papers
head -c 1000 chart.png >part.png
python main.py put part.png "$SEED_title"
