"""Prints the mutants whose last names are given, as one JSON list ordered by last name."""

import json
import sys
from decimal import Decimal

import boto3

TABLE = "mutant_data"
MOST_KEYS = 100  # in one BatchGetItem

dynamodb = boto3.resource("dynamodb")


def read(names):
    """Items of `names`, up to MOST_KEYS of them per request; names that do not exist are left out."""
    items = []
    for at in range(0, len(names), MOST_KEYS):
        keys = [{"last_name": name} for name in names[at : at + MOST_KEYS]]
        pending = {TABLE: {"Keys": keys, "ConsistentRead": True}}
        while pending:
            answer = dynamodb.batch_get_item(RequestItems=pending)
            items += answer["Responses"].get(TABLE, [])
            # The server may process only part of a batch; the answer then holds the rest.
            pending = answer.get("UnprocessedKeys")
    return items


def plain(value):
    """JSON has neither sets nor exact decimals."""
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


names = sorted(set(sys.argv[1:]))
items = sorted(read(names), key=lambda item: item["last_name"])
print(json.dumps(items, default=plain, ensure_ascii=False, sort_keys=True))
