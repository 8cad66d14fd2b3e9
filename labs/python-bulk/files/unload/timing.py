"""Writes 500 rows one after another, then 500 with up to 100 in flight."""

import time

from cassandra.cluster import Cluster
from cassandra.concurrent import execute_concurrent_with_args


def main():
    rows = [("demo-3", number, "tea", 2400) for number in range(500)]
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        insert = session.prepare(
            "INSERT INTO containers (ship, number, cargo, kg) VALUES (?, ?, ?, ?)"
        )

        start = time.perf_counter()
        for row in rows:
            session.execute(insert, row)
        print(f"one after another: {time.perf_counter() - start:.2f} s")

        start = time.perf_counter()
        execute_concurrent_with_args(session, insert, rows, concurrency=100)
        print(f"100 in flight:     {time.perf_counter() - start:.2f} s")


main()
