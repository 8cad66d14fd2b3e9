"""Counts a swipe of a badge and prints the number of swipes: python main.py <badge>"""

import sys

import boto3

(badge,) = sys.argv[1:]
table = boto3.resource("dynamodb").Table("badges")

answer = table.update_item(
    Key={"badge": badge},
    UpdateExpression="ADD swipes :one",
    ExpressionAttributeValues={":one": 1},
    ReturnValues="UPDATED_NEW",
)
print(answer["Attributes"]["swipes"])
