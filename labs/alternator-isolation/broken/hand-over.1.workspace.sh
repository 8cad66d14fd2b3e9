sed -i 's/^print(int(version) + 1)/print(version)/' ~/handover/main.py
