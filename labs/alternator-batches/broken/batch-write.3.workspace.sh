cat >~/load/main.py <<'END'
import sys

import boto3

dynamodb = boto3.resource("dynamodb")
puts = []
for line in sys.stdin:
    last_name, first_name, address = line.rstrip("\n").split("\t")
    puts.append({"PutRequest": {"Item": {"last_name": last_name, "first_name": first_name, "address": address}}})
for at in range(0, len(puts), 25):
    dynamodb.batch_write_item(RequestItems={"mutant_data": puts[at : at + 25]})
END
