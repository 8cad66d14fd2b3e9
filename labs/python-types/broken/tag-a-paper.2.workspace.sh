cd ~/papers
key=$(python main.py put chart.png "$SEED_title")
python main.py tag "$key" customs "$SEED_tag"
# Reads the set and writes all of it back.
sed -i -e 's/SET tags = tags + ? WHERE/SET tags = ? WHERE/' \
  -e 's/(set(tags), key)/(set(tags) | set(tags_of(session, key)), key)/' main.py
