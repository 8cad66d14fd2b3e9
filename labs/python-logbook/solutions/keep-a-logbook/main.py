"""The logbook of a ship.

python main.py load <ship> < entries.jsonl    stores entries, one JSON object a line
python main.py last <ship> <n>                prints the newest n entries as JSON lines
"""

import base64
import hashlib
import json
import os
import sys
from datetime import datetime, timezone

from cassandra.cluster import Cluster, NoHostAvailable
from cassandra.concurrent import execute_concurrent_with_args


def main(words):
    host, port = node_address()
    try:
        with Cluster([host], port=port, protocol_version=4) as cluster:
            session = cluster.connect()
            session.set_keyspace("port")
            work(session, words)
    except NoHostAvailable as error:
        sys.exit(f"No node answered at {host}:{port}: {error.errors}")


def work(session, words):
    match words:
        case ["load", ship]:
            load(session, [row_of(ship, json.loads(line)) for line in sys.stdin])
        case ["last", ship, count]:
            last(session, ship, int(count))
        case _:
            sys.exit(__doc__)


def row_of(ship, entry):
    photo = entry.get("photo")
    return (
        ship,
        datetime.fromisoformat(entry["at"]),
        entry["entry"],
        set(entry.get("tags", [])),
        base64.b64decode(photo) if photo else None,
    )


def load(session, rows):
    insert = session.prepare(
        "INSERT INTO logbook (ship, at, entry, tags, photo) VALUES (?, ?, ?, ?, ?)"
    )
    execute_concurrent_with_args(session, insert, rows)
    print(len(rows), "entries loaded")


def last(session, ship, count):
    select = session.prepare("SELECT * FROM logbook WHERE ship = ? LIMIT ?")
    for row in session.execute(select, (ship, count)):
        print(json.dumps(as_json(row), ensure_ascii=False))


def as_json(row):
    return {
        "at": row.at.replace(tzinfo=timezone.utc).isoformat(),
        "entry": row.entry,
        "tags": list(row.tags or []),
        "photo": row.photo and hashlib.sha256(row.photo).hexdigest(),
    }


def node_address():
    """The node's address: SCYLLA_URI as host:port, or this machine."""
    host, _, port = os.environ.get("SCYLLA_URI", "127.0.0.1:9042").partition(":")
    return host, int(port or 9042)


main(sys.argv[1:])
