"""Asks for the same key twice in one BatchGetItem."""

import boto3
from botocore.exceptions import ClientError

dynamodb = boto3.resource("dynamodb")
keys = [{"last_name": "Marsh"}, {"last_name": "Reef"}, {"last_name": "Marsh"}]

try:
    dynamodb.batch_get_item(RequestItems={"mutant_data": {"Keys": keys}})
except ClientError as error:
    print("refused:", error.response["Error"]["Code"])
