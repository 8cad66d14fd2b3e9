sed -i 's/: {error.errors}")/")/' ~/crew/main.py
