"""Gives a badge to a holder if nobody has it: python main.py <badge> <holder>"""

import sys

import boto3

badge, holder = sys.argv[1:]
table = boto3.resource("dynamodb").Table("badges")

table.put_item(Item={"badge": badge, "holder": holder, "version": 1})
print("claimed")
