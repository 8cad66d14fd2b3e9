"""Stores a moment without its time zone: python clock.py write, then python clock.py read"""

import sys
import uuid
from datetime import datetime

from cassandra.cluster import Cluster

PAPER = uuid.UUID("00000000-0000-4000-8000-000000000001")
SIGNED = 1774740600  # seconds since 1970: 28 March 2026, 23:30 UTC


def main(action):
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        if action == "write":
            moment = datetime.fromtimestamp(SIGNED)
            session.execute(
                "INSERT INTO papers (id, issued) VALUES (%s, %s)", (PAPER, moment)
            )
        else:
            row = session.execute(
                "SELECT issued FROM papers WHERE id = %s", (PAPER,)
            ).one()
            moment = row.issued
        print(f"{moment:%d %B, %H:%M}")


main(sys.argv[1])
