cat >~/claim/main.py <<'END'
import sys

import boto3

badge, holder = sys.argv[1:]
table = boto3.resource("dynamodb").Table("badges")
if "Item" in table.get_item(Key={"badge": badge}, ConsistentRead=True):
    sys.exit("taken")
table.put_item(Item={"badge": badge, "holder": holder, "version": 1})
END
