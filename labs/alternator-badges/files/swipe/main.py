"""Counts a swipe of a badge and prints the number of swipes: python main.py <badge>"""

import sys

import boto3

(badge,) = sys.argv[1:]
table = boto3.resource("dynamodb").Table("badges")

item = table.get_item(Key={"badge": badge}, ConsistentRead=True).get("Item", {"badge": badge})
print(item.get("swipes", 0))
