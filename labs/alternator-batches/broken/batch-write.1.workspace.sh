sed -i 's/"address": address/"address": address.upper()/' ~/load/main.py
