package main

import (
	"github.com/scylladb/gocqlx/v3"
	"github.com/scylladb/gocqlx/v3/qb"
)

// before lists the boats of a pier at the berths below a number.
func before(session gocqlx.Session, pier string, berth int) error {
	statement, names := qb.Select("boats").
		Columns("berth", "name", "length_cm").
		Where(qb.Eq("pier"), qb.Lt("berth")).
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
