package main

import (
	"fmt"
	"os"

	"github.com/gocql/gocql"
)

// load puts a chart together. The chunks come in the order of chunk_no,
// because that is the clustering key; a number that is left out means
// that a part is missing.
func load(session *gocql.Session, id, file string) error {
	iter := session.Query(
		"SELECT chunk_no, data FROM charts WHERE id = ?", id,
	).Iter()
	var content, data []byte
	var no, chunks int
	for iter.Scan(&no, &data) {
		if no != chunks {
			iter.Close()
			return fmt.Errorf("chunk %d of %s is missing", chunks, id)
		}
		content = append(content, data...)
		chunks++
	}
	if err := iter.Close(); err != nil {
		return err
	}
	if chunks == 0 {
		return fmt.Errorf("there is no chart %s", id)
	}
	fmt.Printf("%d chunks, %d bytes\n", chunks, len(content))
	return os.WriteFile(file, content, 0o644)
}
