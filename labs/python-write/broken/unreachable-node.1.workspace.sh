sed -i 's/sys.exit(f"\(.*\)")/print(f"\1", file=sys.stderr)/' ~/crew/main.py
