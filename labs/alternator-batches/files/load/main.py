"""Stores the mutants of standard input, one a line: last name, tab, first name, tab, address."""

import sys

import boto3

table = boto3.resource("dynamodb").Table("mutant_data")

for line in sys.stdin:
    last_name, first_name, address = line.rstrip("\n").split("\t")
    table.put_item(
        Item={"last_name": last_name, "first_name": first_name, "address": address}
    )
