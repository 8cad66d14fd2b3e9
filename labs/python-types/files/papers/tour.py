"""Writes two papers, reads them back, and shows the type of each value that returns."""

import uuid
from datetime import datetime, timezone

from cassandra.cluster import Cluster

FULL = {
    "title": "Bill of lading",
    "issued": datetime(2026, 3, 28, 23, 30, tzinfo=timezone.utc),
    "tags": {"customs", "tea"},
    "signed": ["Falk", "Haddad", "Falk"],
    "fees": {"duty": 120, "crane": 40},
    "scan": b"\x89PNG\r\n\x00\xff",
}
EMPTY = {"title": "", "issued": None, "tags": set(), "signed": [], "fees": {}, "scan": b""}


def main():
    with Cluster(["127.0.0.1"], protocol_version=4) as cluster:
        session = cluster.connect()
        session.set_keyspace("port")
        insert = session.prepare(
            "INSERT INTO papers (id, title, issued, tags, signed, fees, scan)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"
        )
        select = session.prepare("SELECT * FROM papers WHERE id = ?")
        for paper in (FULL, EMPTY):
            key = uuid.uuid4()
            session.execute(insert, (key, *paper.values()))
            row = session.execute(select, (key,)).one()
            for column, written in paper.items():
                print(f"{column:8}{shape(written):16}{shape(getattr(row, column))}")


def shape(value):
    if not value:
        return repr(value)
    if isinstance(value, datetime):
        return "datetime, UTC" if value.tzinfo else "datetime, no zone"
    return type(value).__name__


main()
