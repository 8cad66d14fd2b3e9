"""Gives a badge to a holder if nobody has it: python main.py <badge> <holder>"""

import sys

import boto3

badge, holder = sys.argv[1:]
table = boto3.resource("dynamodb").Table("badges")

try:
    table.put_item(
        Item={"badge": badge, "holder": holder, "version": 1},
        ConditionExpression="attribute_not_exists(badge)",
    )
except table.meta.client.exceptions.ConditionalCheckFailedException:
    sys.exit(f"the badge {badge} is taken")
print("claimed")
