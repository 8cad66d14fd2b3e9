package main

import (
	"fmt"
	"strconv"

	"github.com/gocql/gocql"
)

// remove deletes the boat at one berth of a pier.
func remove(session *gocql.Session, values []string) error {
	berth, err := strconv.Atoi(values[1])
	if err != nil {
		return fmt.Errorf("the berth: %w", err)
	}
	return session.Query(
		"DELETE FROM boats WHERE pier = ? AND berth = ?",
		values[0], berth,
	).Exec()
}
