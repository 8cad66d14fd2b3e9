package main

import (
	"fmt"
	"os"

	"github.com/gocql/gocql"
)

// load puts a chart together from its chunks, which come in the order of
// the clustering key chunk_no. It writes the file only if all are there.
func load(session *gocql.Session, id, file string) error {
	iter := session.Query(
		"SELECT chunk_no, data, chunks FROM charts WHERE id = ?", id,
	).PageSize(16).Iter() // 16 chunks of 64 KiB make a page of 1 MiB
	var content, data []byte
	var no, read, chunks int
	for iter.Scan(&no, &data, &chunks) && no == read {
		content = append(content, data...)
		read++
	}
	if err := iter.Close(); err != nil {
		return err
	}
	if read == 0 || read != chunks {
		return fmt.Errorf("the chart %s is missing or not complete", id)
	}
	fmt.Printf("%d chunks, %d bytes\n", chunks, len(content))
	return os.WriteFile(file, content, 0o644)
}
