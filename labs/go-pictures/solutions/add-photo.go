package main

import (
	"os"

	"github.com/gocql/gocql"
)

// addPhoto stores a file as one view of a boat and leaves its other views alone.
func addPhoto(session *gocql.Session, boat, view, file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return session.Query(
		"UPDATE boats SET photos[?] = ? WHERE name = ?", view, content, boat,
	).Exec()
}
