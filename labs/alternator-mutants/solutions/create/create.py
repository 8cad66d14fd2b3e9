"""Creates the table mutant_data, and waits until it can be used."""

import boto3

dynamodb = boto3.resource("dynamodb")

try:
    table = dynamodb.create_table(
        TableName="mutant_data",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "last_name", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "last_name", "KeyType": "HASH"}],
    )
except dynamodb.meta.client.exceptions.ResourceInUseException:
    table = dynamodb.Table("mutant_data")
table.wait_until_exists(WaiterConfig={"Delay": 1})
