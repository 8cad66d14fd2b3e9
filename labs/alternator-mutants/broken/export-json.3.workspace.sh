sed -i 's/    for at in range(0, len(names), MOST_KEYS):/    for at in [0]:/' ~/export/main.py
