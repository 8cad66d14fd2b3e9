"""Prints the mutants whose last names are given, as one JSON list ordered by last name."""

import json
import sys
from decimal import Decimal

import boto3

TABLE = "mutant_data"
MOST_KEYS = 100  # of one BatchGetItem

dynamodb = boto3.resource("dynamodb")


def read(names):
    """Items of `names`, in slices of as many keys as a request may have; names that nobody has are left out."""
    items = []
    for at in range(0, len(names), MOST_KEYS):
        keys = [{"last_name": name} for name in names[at : at + MOST_KEYS]]
        pending = {TABLE: {"Keys": keys, "ConsistentRead": True}}
        while pending:
            answer = dynamodb.batch_get_item(RequestItems=pending)
            items += answer["Responses"].get(TABLE, [])
            # The server may answer a part and name the rest.
            pending = answer.get("UnprocessedKeys")
    return items


def plain(value):
    """JSON has no sets and no exact decimals."""
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


names = sorted(set(sys.argv[1:]))
items = sorted(read(names), key=lambda item: item["last_name"])
print(json.dumps(items, default=plain, ensure_ascii=False, sort_keys=True))
