package main

import (
	"fmt"
	"os"

	"github.com/gocql/gocql"
)

// put stores the bytes of a file as the badge of a boat.
func put(session *gocql.Session, boat, file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return session.Query(
		"INSERT INTO badges (boat, png) VALUES (?, ?)", boat, content,
	).Exec()
}

// get writes the badge of a boat to a file.
func get(session *gocql.Session, boat, file string) error {
	var content []byte
	err := session.Query(
		"SELECT png FROM badges WHERE boat = ?", boat,
	).Scan(&content)
	if err != nil {
		return fmt.Errorf("the badge of %s: %w", boat, err)
	}
	return os.WriteFile(file, content, 0o644)
}
