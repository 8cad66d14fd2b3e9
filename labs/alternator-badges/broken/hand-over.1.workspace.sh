sed -i 's/":next": int(version) + 1/":next": int(version)/' ~/handover/main.py
