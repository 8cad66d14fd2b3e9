sed -i 's/futures = \[\(.*\)\]$/futures = (\1)/' ~/unload/main.py
