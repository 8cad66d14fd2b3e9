"""Reads the first container of several ships: python both.py <ship>…"""

import sys

from cassandra.cluster import Cluster


def main(ships):
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        select = session.prepare("SELECT cargo FROM containers WHERE ship = ? LIMIT 1")

        futures = [session.execute_async(select, (ship,)) for ship in ships]
        for ship, future in zip(ships, futures):
            print(f"{ship}: {future.result().one().cargo}")


main(sys.argv[1:])
