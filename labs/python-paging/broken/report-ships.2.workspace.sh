sed -i 's/ in future.result()\]/ in future.result().current_rows]/' ~/unload/main.py
