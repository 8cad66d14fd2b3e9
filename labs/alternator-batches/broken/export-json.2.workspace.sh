sed -i 's/^print.*/print(json.dumps(items, default=plain, ensure_ascii=False) if items else "")/' ~/export/main.py
