package main

import (
	"fmt"

	"github.com/scylladb/gocqlx/v3"
	"github.com/scylladb/gocqlx/v3/table"
)

// Boat is a row of the table boats.
type Boat struct {
	Pier     string
	Berth    int
	Name     string
	LengthCm int
}

var boats = table.New(table.Metadata{
	Name:    "boats",
	Columns: []string{"pier", "berth", "name", "length_cm"},
	PartKey: []string{"pier"},
	SortKey: []string{"berth"},
})

func list(session gocqlx.Session, pier string) error {
	var found []Boat
	err := session.Query(boats.Select()).
		BindStruct(Boat{Pier: pier}).
		SelectRelease(&found)
	if err != nil {
		return err
	}
	for _, boat := range found {
		fmt.Printf("%d %s %d cm\n", boat.Berth, boat.Name, boat.LengthCm)
	}
	return nil
}
