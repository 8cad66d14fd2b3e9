package main

import "github.com/scylladb/gocqlx/v3"

// add writes the columns that the metadata names, with the struct's values.
func add(session gocqlx.Session, boat Boat) error {
	return session.Query(boats.Insert()).BindStruct(boat).ExecRelease()
}
