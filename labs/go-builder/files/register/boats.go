package main

import (
	"fmt"

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

// show prints one line for each boat.
func show(found []Boat) {
	for _, boat := range found {
		fmt.Printf("%d %s %d cm\n", boat.Berth, boat.Name, boat.LengthCm)
	}
}
