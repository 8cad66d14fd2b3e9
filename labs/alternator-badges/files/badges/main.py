"""Updates a badge twice: with a condition that holds, and with one that does not."""

import boto3

table = boto3.resource("dynamodb").Table("badges")

table.update_item(
    Key={"badge": "demo"},
    UpdateExpression="SET door = :door",
    ConditionExpression="attribute_exists(badge)",
    ExpressionAttributeValues={":door": "north"},
)
print("written")

try:
    table.update_item(
        Key={"badge": "demo"},
        UpdateExpression="SET door = :door",
        ConditionExpression="holder = :holder",
        ExpressionAttributeValues={":door": "south", ":holder": "Tam"},
    )
except table.meta.client.exceptions.ConditionalCheckFailedException:
    print("refused: the holder is not Tam")

item = table.get_item(Key={"badge": "demo"}, ConsistentRead=True)["Item"]
print("the door is", item["door"])
