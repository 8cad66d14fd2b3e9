package main

import (
	"fmt"
	"strconv"
	"time"

	"github.com/scylladb/gocqlx/v3"
	"github.com/scylladb/gocqlx/v3/qb"
	"github.com/scylladb/gocqlx/v3/table"
)

// Visit is a row of the table visits.
type Visit struct {
	Boat  string
	Day   time.Time
	Pier  string
	Berth int
}

var visits = table.New(table.Metadata{
	Name:    "visits",
	Columns: []string{"boat", "day", "pier", "berth"},
	PartKey: []string{"boat"},
	SortKey: []string{"day"},
})

func createTable(session gocqlx.Session) error {
	return session.ExecStmt(`CREATE TABLE IF NOT EXISTS visits (
		boat text, day date, pier text, berth int,
		PRIMARY KEY (boat, day)
	) WITH CLUSTERING ORDER BY (day DESC)`)
}

func arrive(session gocqlx.Session, values []string) error {
	day, err := time.Parse(time.DateOnly, values[1])
	if err != nil {
		return fmt.Errorf("the day: %w", err)
	}
	berth, err := strconv.Atoi(values[3])
	if err != nil {
		return fmt.Errorf("the berth: %w", err)
	}
	visit := Visit{Boat: values[0], Day: day, Pier: values[2], Berth: berth}
	return session.Query(visits.Insert()).BindStruct(visit).ExecRelease()
}

func list(session gocqlx.Session, boat string) error {
	var found []Visit
	err := visits.SelectBuilder().OrderBy("day", qb.DESC).
		Query(session).
		BindStruct(Visit{Boat: boat}).
		SelectRelease(&found)
	if err != nil {
		return err
	}
	for _, visit := range found {
		fmt.Println(visit.Day.Format(time.DateOnly), visit.Pier, visit.Berth)
	}
	return nil
}

func cancel(session gocqlx.Session, boat, dayText string) error {
	day, err := time.Parse(time.DateOnly, dayText)
	if err != nil {
		return fmt.Errorf("the day: %w", err)
	}
	return session.Query(visits.Delete()).
		BindStruct(Visit{Boat: boat, Day: day}).
		ExecRelease()
}
