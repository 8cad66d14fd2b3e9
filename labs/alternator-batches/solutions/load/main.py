"""Stores the mutants of standard input, one a line: last name, tab, first name, tab, address."""

import sys

import boto3

table = boto3.resource("dynamodb").Table("mutant_data")

# Sends 25 items per request, and sends unprocessed ones again.
with table.batch_writer() as batch:
    for line in sys.stdin:
        last_name, first_name, address = line.rstrip("\n").split("\t")
        batch.put_item(
            Item={"last_name": last_name, "first_name": first_name, "address": address}
        )
