"""Crew lists of the port's ships.

python main.py list <ship>    prints the crew of a ship
"""

import os
import sys

from cassandra.cluster import Cluster

# The keyspace of the crew table; tests use one of their own.
KEYSPACE = os.environ.get("CREW_KEYSPACE", "port")


def main(words):
    host, port = node_address()
    with Cluster([host], port=port, protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace(KEYSPACE)
        match words:
            case ["list", ship]:
                list_crew(session, ship)
            case _:
                sys.exit(__doc__)


def list_crew(session, ship):
    rows = session.execute("SELECT name, role FROM crew WHERE ship = %s", (ship,))
    for row in rows:
        print(row.name, row.role, sep="\t")


def node_address():
    """The node's address: SCYLLA_URI as host:port, or this machine."""
    host, _, port = os.environ.get("SCYLLA_URI", "127.0.0.1:9042").partition(":")
    return host, int(port or 9042)


main(sys.argv[1:])
