"""Declares every attribute of an item, as CREATE TABLE in SQL would, and is refused."""

import boto3
from botocore.exceptions import ClientError

client = boto3.client("dynamodb")

try:
    client.create_table(
        TableName="mutant_columns",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[
            {"AttributeName": "last_name", "AttributeType": "S"},
            {"AttributeName": "first_name", "AttributeType": "S"},
            {"AttributeName": "address", "AttributeType": "S"},
        ],
        KeySchema=[{"AttributeName": "last_name", "KeyType": "HASH"}],
    )
except ClientError as error:
    print("refused:", error.response["Error"]["Code"])
