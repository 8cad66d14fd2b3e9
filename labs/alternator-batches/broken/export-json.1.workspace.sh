sed -i '/^items = sorted/s/)$/, reverse=True)/' ~/export/main.py
