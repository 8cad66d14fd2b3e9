"""Hands a badge over: python main.py <badge> <version that you saw> <new holder>

Prints the new version and ends with 0. Ends with 2 if the badge has another version, and with 3 if it does not
exist; then nothing is changed.
"""

import sys

import boto3

badge, version, holder = sys.argv[1:]
table = boto3.resource("dynamodb").Table("badges")

try:
    table.update_item(
        Key={"badge": badge},
        UpdateExpression="SET holder = :holder, #version = :next",
        ConditionExpression="#version = :expected",
        ExpressionAttributeNames={"#version": "version"},
        ExpressionAttributeValues={
            ":holder": holder,
            ":expected": int(version),
            ":next": int(version) + 1,
        },
    )
except table.meta.client.exceptions.ConditionalCheckFailedException:
    found = table.get_item(Key={"badge": badge}, ConsistentRead=True).get("Item")
    if not found:
        print(f"the badge {badge} does not exist", file=sys.stderr)
        sys.exit(3)
    print(f"the badge {badge} now has version {found['version']}", file=sys.stderr)
    sys.exit(2)
print(int(version) + 1)
