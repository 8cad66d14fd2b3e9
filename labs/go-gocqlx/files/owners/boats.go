package main

import (
	"fmt"

	"github.com/scylladb/gocqlx/v3"
	"github.com/scylladb/gocqlx/v3/table"
)

// Boat is a row of the table boats.
type Boat struct {
	Pier  string
	Berth int
	Name  string
	Owner string
}

var boats = table.New(table.Metadata{
	Name:    "boats",
	Columns: []string{"pier", "berth", "name"},
	PartKey: []string{"pier"},
	SortKey: []string{"berth"},
})

func add(session gocqlx.Session, boat Boat) error {
	return session.Query(boats.Insert()).BindStruct(boat).ExecRelease()
}

func list(session gocqlx.Session, pier string) error {
	var found []Boat
	err := session.Query(boats.Select()).
		BindStruct(Boat{Pier: pier}).
		SelectRelease(&found)
	if err != nil {
		return err
	}
	for _, boat := range found {
		fmt.Printf("%d %s, owner: %s\n", boat.Berth, boat.Name, boat.Owner)
	}
	return nil
}
