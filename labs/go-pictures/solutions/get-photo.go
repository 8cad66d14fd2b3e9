package main

import (
	"fmt"
	"os"

	"github.com/gocql/gocql"
)

// getPhoto writes one view of a boat to a file.
func getPhoto(session *gocql.Session, boat, view, file string) error {
	var photos map[string][]byte
	err := session.Query(
		"SELECT photos FROM boats WHERE name = ?", boat,
	).Scan(&photos)
	if err != nil {
		return fmt.Errorf("the photos of %s: %w", boat, err)
	}
	content, found := photos[view]
	if !found {
		return fmt.Errorf("%s has no photo %q", boat, view)
	}
	return os.WriteFile(file, content, 0o644)
}
