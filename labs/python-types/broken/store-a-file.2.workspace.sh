cd ~/papers
python main.py put chart.png "$SEED_title"
sed -i 's/file.write_bytes(row.scan)/file.write_text(row.scan.hex())/' main.py
