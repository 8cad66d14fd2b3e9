sed -i 's/    for row in rows:/    for row in rows.all()[:1]:/' ~/crew/main.py
