sed -i 's/pending = answer.get("UnprocessedKeys")/pending = None/' ~/export/main.py
