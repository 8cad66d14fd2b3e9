"""Stores a height as a float, which boto3 refuses, and then as a Decimal."""

from decimal import Decimal

import boto3

table = boto3.resource("dynamodb").Table("mutant_demo")

try:
    table.put_item(Item={"last_name": "Reef", "height": 1.83})
except TypeError as error:
    print("refused:", error)

table.put_item(Item={"last_name": "Reef", "height": Decimal("1.83")})
answer = table.get_item(Key={"last_name": "Reef"}, ConsistentRead=True)
height = answer["Item"]["height"]
print(repr(height), "as a float:", float(height))
