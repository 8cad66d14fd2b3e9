"""Writes two mutants with one BatchWriteItem."""

import boto3

table = boto3.resource("dynamodb").Table("mutant_data")

with table.batch_writer() as batch:
    batch.put_item(
        Item={"last_name": "{seed.first}", "first_name": "Ada", "address": "1 Mole Street, {seed.harbour}"}
    )
    batch.put_item(
        Item={"last_name": "{seed.second}", "first_name": "Ivo", "address": "{seed.street}"}
    )
