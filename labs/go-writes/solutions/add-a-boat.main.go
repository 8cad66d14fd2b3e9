// Berths keeps the boats at the piers of a marina in the database.
//
//	berths list <pier>
//	berths add <pier> <berth> <name> <length in cm>
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/gocql/gocql"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "berths:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("use: berths list <pier>")
	}
	session, err := connect()
	if err != nil {
		return err
	}
	defer session.Close()

	switch command, values := args[0], args[1:]; {
	case command == "list" && len(values) == 1:
		return list(session, values[0])
	case command == "add" && len(values) == 4:
		return add(session, values)
	default:
		return fmt.Errorf("no command %q with %d values", command, len(values))
	}
}

func list(session *gocql.Session, pier string) error {
	iter := session.Query(
		"SELECT berth, name, length_cm FROM boats WHERE pier = ?", pier,
	).Iter()
	var berth, length int
	var name string
	for iter.Scan(&berth, &name, &length) {
		fmt.Printf("%d %s %d cm\n", berth, name, length)
	}
	return iter.Close()
}
