// Register lists the boats of a marina.
//
//	register list <pier>
//	register before <pier> <berth>
//	register named <name>
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/scylladb/gocqlx/v3"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "register:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("use: register list, before or named")
	}
	session, err := connect()
	if err != nil {
		return err
	}
	defer session.Close()

	switch command, values := args[0], args[1:]; {
	case command == "list" && len(values) == 1:
		return list(session, values[0])
	case command == "before" && len(values) == 2:
		berth, err := strconv.Atoi(values[1])
		if err != nil {
			return fmt.Errorf("the berth: %w", err)
		}
		return before(session, values[0], berth)
	case command == "named" && len(values) == 1:
		return named(session, values[0])
	default:
		return fmt.Errorf("no command %q with %d values", command, len(values))
	}
}

// list uses the statement that the metadata writes.
func list(session gocqlx.Session, pier string) error {
	var found []Boat
	err := session.Query(boats.Select()).
		BindStruct(Boat{Pier: pier}).
		SelectRelease(&found)
	if err != nil {
		return err
	}
	show(found)
	return nil
}
