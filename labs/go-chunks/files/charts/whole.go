package main

import (
	"os"

	"github.com/gocql/gocql"
)

// put stores a file in a single cell, however large it is.
func put(session *gocql.Session, id, file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return session.Query(
		"INSERT INTO whole_charts (id, png) VALUES (?, ?)", id, content,
	).Exec()
}
