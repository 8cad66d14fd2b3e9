sed -i 's/sys.exit(f"the badge {badge} is taken")/sys.exit(3)/' ~/claim/main.py
