"""Two doors count a swipe of the same badge at the same time."""

from threading import Barrier, Thread

import boto3

both_have_read = Barrier(2)


def swipe():
    table = boto3.session.Session().resource("dynamodb").Table("badges")
    item = table.get_item(Key={"badge": "demo"}, ConsistentRead=True)["Item"]
    both_have_read.wait()
    item["swipes"] += 1
    table.put_item(Item=item)


table = boto3.resource("dynamodb").Table("badges")
table.update_item(
    Key={"badge": "demo"},
    UpdateExpression="SET swipes = :none",
    ExpressionAttributeValues={":none": 0},
)
doors = [Thread(target=swipe) for _ in range(2)]
for door in doors:
    door.start()
for door in doors:
    door.join()
item = table.get_item(Key={"badge": "demo"}, ConsistentRead=True)["Item"]
print("two swipes, counted:", item["swipes"])
