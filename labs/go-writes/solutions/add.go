package main

import (
	"fmt"
	"strconv"

	"github.com/gocql/gocql"
)

// add stores one boat; values are its pier, berth, name and length in cm.
func add(session *gocql.Session, values []string) error {
	berth, err := strconv.Atoi(values[1])
	if err != nil {
		return fmt.Errorf("the berth: %w", err)
	}
	length, err := strconv.Atoi(values[3])
	if err != nil {
		return fmt.Errorf("the length: %w", err)
	}
	return session.Query(
		`INSERT INTO boats (pier, berth, name, length_cm)
		 VALUES (?, ?, ?, ?)`,
		values[0], berth, values[2], length,
	).Exec()
}
