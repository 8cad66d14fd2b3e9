sed -i "s/WHERE ship = %s\", (ship,))/WHERE ship = '\" + ship + \"'\")/" ~/crew/main.py
