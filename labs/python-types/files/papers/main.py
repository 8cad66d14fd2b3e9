"""The archive of ships' papers.

python main.py new <title>           stores a paper by its title, and prints its id
"""

import os
import sys
import uuid

from cassandra.cluster import Cluster, NoHostAvailable


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
        case ["new", title]:
            print(new_paper(session, title))
        case _:
            sys.exit(__doc__)


def new_paper(session, title):
    key = uuid.uuid4()
    insert = session.prepare("INSERT INTO papers (id, title) VALUES (?, ?)")
    session.execute(insert, (key, title))
    return key


def node_address():
    """The node's address: SCYLLA_URI as host:port, or this machine."""
    host, _, port = os.environ.get("SCYLLA_URI", "127.0.0.1:9042").partition(":")
    return host, int(port or 9042)


main(sys.argv[1:])
