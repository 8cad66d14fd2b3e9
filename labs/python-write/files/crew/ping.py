"""Connects to a node, or says why it cannot: python ping.py <host> <port>"""

import sys

from cassandra.cluster import Cluster, NoHostAvailable


def main(host, port):
    try:
        with Cluster([host], port=int(port), protocol_version=4) as cluster:
            cluster.connect()
            print("connected")
    except NoHostAvailable as error:
        print(error.errors)


main(*sys.argv[1:])
