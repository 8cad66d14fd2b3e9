sed -i "s/(ship, number, cargo, kg))/(ship, number, cargo.replace(\"'\", \"\"), kg))/" ~/unload/main.py
