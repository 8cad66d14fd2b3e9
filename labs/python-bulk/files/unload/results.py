"""Writes three rows, one of which cannot be stored, and prints what comes back."""

from cassandra.cluster import Cluster
from cassandra.concurrent import execute_concurrent_with_args

ROWS = [
    ("demo-4", 1, "tea", 2400),
    ("demo-4", 2, "anvils", 3_000_000_000),  # more than an int can hold
    ("demo-4", 3, "rice", 8800),
]


def main():
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        insert = session.prepare(
            "INSERT INTO containers (ship, number, cargo, kg) VALUES (?, ?, ?, ?)"
        )
        results = execute_concurrent_with_args(
            session, insert, ROWS, raise_on_first_error=False
        )
        for success, result in results:
            print(success, type(result).__name__)


main()
