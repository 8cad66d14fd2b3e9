"""Prints the mutants whose last names are given, as one JSON list ordered by last name."""

import json
import sys
from decimal import Decimal

import boto3

dynamodb = boto3.resource("dynamodb")


def read(names):
    """Items of `names`, with one request per name; names that do not exist are left out."""
    table = dynamodb.Table("mutant_data")
    answers = [table.get_item(Key={"last_name": name}, ConsistentRead=True) for name in names]
    return [answer["Item"] for answer in answers if "Item" in answer]


def plain(value):
    """JSON has neither sets nor exact decimals."""
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


items = sorted(read(sys.argv[1:]), key=lambda item: item["last_name"])
print(json.dumps(items, default=plain, ensure_ascii=False, sort_keys=True))
