sed -i -e 's/session.prepare(/(/' -e 's/VALUES (?, ?, ?, ?)"/VALUES (%s, %s, %s, %s)"/' ~/unload/main.py
