package main

import "github.com/scylladb/gocqlx/v3"

// add writes every column that the metadata names from the struct.
func add(session gocqlx.Session, boat Boat) error {
	return session.Query(boats.Insert()).BindStruct(boat).ExecRelease()
}
