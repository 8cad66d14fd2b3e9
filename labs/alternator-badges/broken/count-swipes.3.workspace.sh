cat >~/swipe/main.py <<'END'
import sys

import boto3

(badge,) = sys.argv[1:]
table = boto3.resource("dynamodb").Table("badges")
item = table.get_item(Key={"badge": badge}, ConsistentRead=True).get("Item", {"badge": badge})
item["swipes"] = item.get("swipes", 0) + 1
table.put_item(Item=item)
print(item["swipes"])
END
