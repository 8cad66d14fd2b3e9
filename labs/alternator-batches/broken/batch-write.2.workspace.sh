sed -i 's/batch.put_item/table.put_item/' ~/load/main.py
