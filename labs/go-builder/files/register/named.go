package main

import (
	"github.com/scylladb/gocqlx/v3"
	"github.com/scylladb/gocqlx/v3/qb"
)

// named lists the boats of one name, on whatever pier they are.
func named(session gocqlx.Session, name string) error {
	statement, names := qb.Select("boats").
		Columns("berth", "name", "length_cm").
		Where(qb.Eq("name")).
		ToCql()
	var found []Boat
	err := session.Query(statement, names).
		BindMap(qb.M{"name": name}).
		SelectRelease(&found)
	if err != nil {
		return err
	}
	show(found)
	return nil
}
