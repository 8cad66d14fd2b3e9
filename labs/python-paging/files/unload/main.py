"""Unloads ships: writes lists of containers into the database.

python main.py load <ship> < list.csv
"""

import csv
import os
import sys

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
            load(session, ship, read_containers(sys.stdin))
        case _:
            sys.exit(__doc__)


def load(session, ship, containers):
    insert = session.prepare(
        "INSERT INTO containers (ship, number, cargo, kg) VALUES (?, ?, ?, ?)"
    )
    rows = [(ship, number, cargo, kg) for number, cargo, kg in containers]
    results = execute_concurrent_with_args(
        session, insert, rows, raise_on_first_error=False
    )
    failed = 0
    for (_, number, _, _), (success, error) in zip(rows, results):
        if not success:
            failed += 1
            print(f"{number}: {error}", file=sys.stderr)
    print(len(rows) - failed, "containers loaded")
    if failed:
        sys.exit(1)


def read_containers(lines):
    """Number, cargo and weight of each line of a CSV file."""
    for number, cargo, kg in csv.reader(lines):
        yield int(number), cargo, int(kg)


def node_address():
    """The node's address: SCYLLA_URI as host:port, or this machine."""
    host, _, port = os.environ.get("SCYLLA_URI", "127.0.0.1:9042").partition(":")
    return host, int(port or 9042)


main(sys.argv[1:])
