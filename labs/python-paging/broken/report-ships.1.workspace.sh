sed -i 's/    for ship, future in zip(ships, futures):/    for ship, future in sorted(zip(ships, futures), key=lambda pair: pair[0] == "nowhere"):/' ~/unload/main.py
