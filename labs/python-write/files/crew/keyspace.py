"""Opens a keyspace in one of two ways: python keyspace.py connect|set <keyspace>"""

import sys

from cassandra.cluster import Cluster


def main(way, keyspace):
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        if way == "connect":
            session = cluster.connect(keyspace)
        else:
            session = cluster.connect()
            session.set_keyspace(keyspace)
        print("using", session.keyspace)


main(*sys.argv[1:])
