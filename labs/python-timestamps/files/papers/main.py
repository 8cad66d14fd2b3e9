"""The archive of ships' papers.

python main.py new <title>           stores a paper by its title, and prints its id
python main.py put <file> <title>    stores a file as a paper, and prints its id
python main.py get <id> <file>       writes the scan of a paper into a file
python main.py tag <id> <tag>…       adds tags to a paper
python main.py tags <id>             prints the tags of a paper
"""

import os
import sys
import uuid
from pathlib import Path

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
        case ["put", file, title]:
            print(put_file(session, Path(file), title))
        case ["get", key, file]:
            get_file(session, uuid.UUID(key), Path(file))
        case ["tag", key, *tags] if tags:
            add_tags(session, uuid.UUID(key), tags)
        case ["tags", key]:
            for tag in tags_of(session, uuid.UUID(key)):
                print(tag)
        case _:
            sys.exit(__doc__)


def new_paper(session, title):
    key = uuid.uuid4()
    insert = session.prepare("INSERT INTO papers (id, title) VALUES (?, ?)")
    session.execute(insert, (key, title))
    return key


def put_file(session, file, title):
    key = uuid.uuid4()
    insert = session.prepare("INSERT INTO papers (id, title, scan) VALUES (?, ?, ?)")
    session.execute(insert, (key, title, file.read_bytes()))
    return key


def get_file(session, key, file):
    select = session.prepare("SELECT scan FROM papers WHERE id = ?")
    row = session.execute(select, (key,)).one()
    if row is None or row.scan is None:
        sys.exit(f"There is no scan of {key}.")
    file.write_bytes(row.scan)


def add_tags(session, key, tags):
    update = session.prepare("UPDATE papers SET tags = tags + ? WHERE id = ?")
    session.execute(update, (set(tags), key))


def tags_of(session, key):
    select = session.prepare("SELECT tags FROM papers WHERE id = ?")
    row = session.execute(select, (key,)).one()
    if row is None:
        sys.exit(f"There is no paper {key}.")
    return row.tags or []


def node_address():
    """The node's address: SCYLLA_URI as host:port, or this machine."""
    host, _, port = os.environ.get("SCYLLA_URI", "127.0.0.1:9042").partition(":")
    return host, int(port or 9042)


main(sys.argv[1:])
