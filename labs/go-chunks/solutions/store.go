package main

import (
	"os"
	"slices"

	"github.com/gocql/gocql"
)

// chunkBytes keeps a cell small enough to be read quickly.
const chunkBytes = 64 << 10

// store cuts a file into chunks. It deletes what was stored under the id
// before, and sets the number of chunks last: until then, the chart
// counts as not complete.
func store(session *gocql.Session, id, file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	err = session.Query("DELETE FROM charts WHERE id = ?", id).Exec()
	if err != nil {
		return err
	}
	chunks := 0
	for data := range slices.Chunk(content, chunkBytes) {
		err := session.Query(
			"INSERT INTO charts (id, chunk_no, data) VALUES (?, ?, ?)",
			id, chunks, data,
		).Exec()
		if err != nil {
			return err
		}
		chunks++
	}
	return session.Query(
		"UPDATE charts SET chunks = ? WHERE id = ?", chunks, id,
	).Exec()
}
