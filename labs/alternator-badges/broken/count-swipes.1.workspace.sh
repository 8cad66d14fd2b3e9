sed -i 's/":one": 1/":one": 2/' ~/swipe/main.py
