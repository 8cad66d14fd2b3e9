"""Sets the write isolation mode of a table: python main.py <table> <mode>"""

import sys

import boto3

table, mode = sys.argv[1:]
client = boto3.client("dynamodb")

arn = client.describe_table(TableName=table)["Table"]["TableArn"]
client.tag_resource(
    ResourceArn=arn, Tags=[{"Key": "system:write_isolation", "Value": mode}]
)
for tag in client.list_tags_of_resource(ResourceArn=arn)["Tags"]:
    print(table, tag["Key"], tag["Value"])
