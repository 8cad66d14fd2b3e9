// Tally counts the boats at a pier and adds up their weights.
//
//	tally <pier>
package main

import (
	"cmp"
	"fmt"
	"os"

	"github.com/gocql/gocql"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "use: tally <pier>")
		os.Exit(2)
	}
	if err := tally(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "tally:", err)
		os.Exit(1)
	}
}

func tally(pier string) error {
	host := cmp.Or(os.Getenv("SCYLLA_URI"), "127.0.0.1:9042")
	cluster := gocql.NewCluster(host)
	cluster.Keyspace = cmp.Or(os.Getenv("MARINA_KEYSPACE"), "marina")
	cluster.NumConns = 1 // enough for a short command
	cluster.Consistency = gocql.Quorum
	session, err := cluster.CreateSession()
	if err != nil {
		return err
	}
	defer session.Close()

	iter := session.Query(
		"SELECT weight_kg FROM boats WHERE pier = ?", pier,
	).Iter()
	var boats, total int
	var weight int16
	for iter.Scan(&weight) {
		boats++
		total += int(weight)
	}
	fmt.Printf("%d boats, %d kg\n", boats, total)
	return nil
}
