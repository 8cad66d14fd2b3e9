"""Counts the containers of a ship in two ways: python pages.py <ship>"""

import sys

from cassandra.cluster import Cluster


def main(ship):
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        session.default_fetch_size = 200
        select = session.prepare("SELECT number FROM containers WHERE ship = ?")

        rows = session.execute(select, (ship,))
        print("on the first page:", len(rows.current_rows))
        print("on all pages:", sum(1 for row in rows))


main(sys.argv[1])
