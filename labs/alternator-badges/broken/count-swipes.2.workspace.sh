sed -i 's/ADD swipes :one/ADD swipes :one REMOVE door/' ~/swipe/main.py
