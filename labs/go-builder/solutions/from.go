package main

import (
	"github.com/scylladb/gocqlx/v3"
	"github.com/scylladb/gocqlx/v3/qb"
)

// from lists the boats of a pier, beginning at a berth.
func from(session gocqlx.Session, pier string, berth int) error {
	statement, names := qb.Select("boats").
		Columns("berth", "name", "length_cm").
		Where(qb.Eq("pier"), qb.GtOrEq("berth")).
		ToCql()
	var found []Boat
	err := session.Query(statement, names).
		BindMap(qb.M{"pier": pier, "berth": berth}).
		SelectRelease(&found)
	if err != nil {
		return err
	}
	show(found)
	return nil
}
