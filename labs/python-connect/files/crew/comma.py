"""Counts the crew of a ship, with a mistake: python comma.py <ship>"""

import sys

from cassandra.cluster import Cluster


def main(ship):
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        rows = session.execute("SELECT name FROM crew WHERE ship = %s", (ship))
        print(len(rows.all()), "on board")


main(sys.argv[1])
