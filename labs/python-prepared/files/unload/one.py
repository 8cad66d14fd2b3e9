"""Writes one container: python one.py <ship> <number> <cargo> <kg>"""

import sys

from cassandra.cluster import Cluster


def main(ship, number, cargo, kg):
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        insert = session.prepare(
            "INSERT INTO containers (ship, number, cargo, kg) VALUES (?, ?, ?, ?)"
        )
        session.execute(insert, (ship, int(number), cargo, int(kg)))


main(*sys.argv[1:])
