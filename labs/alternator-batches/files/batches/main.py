"""Writes 60 items one by one and in batches, and counts the requests that leave this machine."""

import boto3

dynamodb = boto3.resource("dynamodb")
table = dynamodb.Table("mutant_data")
requests = 0


def count_request(**_):
    global requests
    requests += 1


dynamodb.meta.client.meta.events.register("request-created.dynamodb", count_request)
items = [{"last_name": f"demo-{no}", "first_name": "Kit"} for no in range(60)]

for item in items:
    table.put_item(Item=item)
print("one by one:", requests, "requests")

requests = 0
with table.batch_writer() as batch:
    for item in items:
        batch.put_item(Item=item)
print("in batches:", requests, "requests")
