// Owners stores boats with the names of their owners.
//
//	owners add <pier> <berth> <name> <owner>
//	owners list <pier>
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "owners:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("use: owners add or list")
	}
	session, err := connect()
	if err != nil {
		return err
	}
	defer session.Close()

	switch command, values := args[0], args[1:]; {
	case command == "add" && len(values) == 4:
		berth, err := strconv.Atoi(values[1])
		if err != nil {
			return fmt.Errorf("the berth: %w", err)
		}
		return add(session, Boat{
			Pier: values[0], Berth: berth, Name: values[2], Owner: values[3],
		})
	case command == "list" && len(values) == 1:
		return list(session, values[0])
	default:
		return fmt.Errorf("no command %q with %d values", command, len(values))
	}
}
