"""Creates a table, writes one item and reads it back: the DynamoDB API in thirty lines."""

import boto3

TABLE = "mutant_demo"

dynamodb = boto3.resource("dynamodb")

try:
    table = dynamodb.create_table(
        TableName=TABLE,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "last_name", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "last_name", "KeyType": "HASH"}],
    )
except dynamodb.meta.client.exceptions.ResourceInUseException:
    table = dynamodb.Table(TABLE)  # It exists already.
# A table can be used once its status is ACTIVE. By default the waiter checks every 20 seconds.
table.wait_until_exists(WaiterConfig={"Delay": 1})

table.put_item(
    Item={"last_name": "Marsh", "first_name": "Nell", "powers": {"swims", "glows"}}
)
answer = table.get_item(Key={"last_name": "Marsh"}, ConsistentRead=True)
item = answer["Item"]
print(item["first_name"], item["last_name"], "can do this:", sorted(item["powers"]))
