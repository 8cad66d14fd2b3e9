sed -i 's/sys.exit(f".*")/raise/' ~/crew/main.py
