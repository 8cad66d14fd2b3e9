package main

import (
	"os"
	"slices"

	"github.com/gocql/gocql"
)

// chunkBytes keeps a chunk far below what a cell should hold.
const chunkBytes = 64 << 10

// store cuts a file into chunks. What an earlier and larger file has
// left under the same id goes first.
func store(session *gocql.Session, id, file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	err = session.Query("DELETE FROM charts WHERE id = ?", id).Exec()
	if err != nil {
		return err
	}
	no := 0
	for data := range slices.Chunk(content, chunkBytes) {
		err := session.Query(
			"INSERT INTO charts (id, chunk_no, data) VALUES (?, ?, ?)",
			id, no, data,
		).Exec()
		if err != nil {
			return err
		}
		no++
	}
	return nil
}
