python - <<'END'
import pathlib
import re

path = pathlib.Path.home() / "export/main.py"
one_by_one = '''def read(names):
    table = dynamodb.Table(TABLE)
    answers = [table.get_item(Key={"last_name": name}) for name in names]
    return [answer["Item"] for answer in answers if "Item" in answer]


'''
path.write_text(re.sub(r"def read.*?(?=def plain)", lambda _: one_by_one, path.read_text(), flags=re.S))
END
