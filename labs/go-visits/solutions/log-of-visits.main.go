// Visits keeps a log of which boat was at which berth, and when.
//
//	visits init
//	visits arrive <boat> <day> <pier> <berth>
//	visits list <boat>
//	visits cancel <boat> <day>
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "visits:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("use: visits init, arrive, list or cancel")
	}
	session, err := connect()
	if err != nil {
		return err
	}
	defer session.Close()

	switch command, values := args[0], args[1:]; {
	case command == "init" && len(values) == 0:
		return createTable(session)
	case command == "arrive" && len(values) == 4:
		return arrive(session, values)
	case command == "list" && len(values) == 1:
		return list(session, values[0])
	case command == "cancel" && len(values) == 2:
		return cancel(session, values[0], values[1])
	default:
		return fmt.Errorf("no command %q with %d values", command, len(values))
	}
}
