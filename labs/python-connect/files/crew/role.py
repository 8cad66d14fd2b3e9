"""Prints the role of one person: python role.py <ship> <name>"""

import sys

from cassandra.cluster import Cluster


def main(ship, name):
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        row = session.execute(
            "SELECT role FROM crew WHERE ship = %s AND name = %s",
            (ship, name),
        ).one()
        print(row.role if row else f"There is no {name} on {ship}.")


main(*sys.argv[1:])
