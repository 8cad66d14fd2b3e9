"""Counts the crew of one ship, if you are lucky: python comma.py <ship>"""

import sys

from cassandra.cluster import Cluster


def main(ship):
    with Cluster(["127.0.0.1"]) as cluster:
        session = cluster.connect("port")
        rows = session.execute("SELECT name FROM crew WHERE ship = %s", (ship))
        print(len(rows.all()), "on board")


main(sys.argv[1])
