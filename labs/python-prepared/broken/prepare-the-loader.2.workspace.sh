sed -i 's/VALUES (?, ?, ?, ?)"/VALUES (?, ?, ?, ?) USING TTL 600"/' ~/unload/main.py
